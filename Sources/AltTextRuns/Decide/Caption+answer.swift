internal import AltText
internal import AltTextModels

extension Caption {
    /// The caption that comes of an answer, or why none does.
    static func make(from paid: PaidAnswer, model: String) -> Result<Caption, Failure> {
        if let failure = paid.failure { return .failure(failure) }
        let answer = paid.answer
        return AlternativeText.make(from: answer.text, finish: answer.finish).map { alt in
            Caption(
                model: model, text: alt.words ?? "", isDecorative: alt == .decorative, rawText: answer.text,
                servedModel: answer.servedModel, inputTokens: answer.usage.input, outputTokens: answer.usage.output,
                dollars: paid.dollars, duration: answer.duration, probability: answer.probability,
                warnings: answer.warnings)
        }
    }
}

extension AlternativeText {
    /// The text that comes of an answer, or why none does.
    static func make(from answer: String, finish: Finish) -> Result<AlternativeText, Failure> {
        do throws(AnswerError) {
            return .success(try AnswerCleaner.alternativeText(of: answer, finish: finish))
        } catch {
            return .failure(Failure(error))
        }
    }
}
