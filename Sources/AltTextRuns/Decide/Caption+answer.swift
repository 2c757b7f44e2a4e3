internal import AltText
internal import AltTextModels

extension Caption {
    /// The caption that comes of an answer, or why none does.
    static func make(from answer: Answer, model: Model, isRemote: Bool) -> Result<Caption, Failure> {
        let alt: AlternativeText
        do throws(AnswerError) {
            alt = try AnswerCleaner.alternativeText(of: answer.text, finish: answer.finish)
        } catch {
            return .failure(Failure(kind: error.kind, message: error.description))
        }
        return .success(
            Caption(
                model: model.name, text: alt.words ?? "", isDecorative: alt == .decorative, rawText: answer.text,
                servedModel: answer.servedModel, inputTokens: answer.usage.input, outputTokens: answer.usage.output,
                dollars: answer.dollars(model: model, isRemote: isRemote), duration: answer.duration,
                probability: answer.probability, warnings: answer.warnings))
    }
}

extension Answer {
    /// What the answer cost in US dollars; `nil` where that cannot be known.
    ///
    /// What the server says it charged goes before what the price list says. A model that runs elsewhere is not free
    /// because its entry names no price.
    func dollars(model: Model, isRemote: Bool) -> Double? {
        if let reportedDollars { return reportedDollars }
        guard let price = model.price else { return isRemote ? nil : 0 }
        guard let input = usage.input, let output = usage.output else { return nil }
        return price.dollars(inputTokens: input, outputTokens: output)
    }
}
