package import AltText
package import AltTextLedger

extension NewCaption {
    /// The text that comes of the answer, or why none does.
    package var alternativeText: Result<AlternativeText, Failure> {
        if let failure { return .failure(failure) }
        return AlternativeText.make(from: raw, finish: finish)
    }

    /// The caption that comes of the answer of a model, or why none does.
    func caption(model: String) -> Result<Caption, Failure> {
        alternativeText.map { alt in
            Caption(
                model: model, text: alt.words ?? "", isDecorative: alt == .decorative, rawText: raw,
                servedModel: servedModel, inputTokens: inputTokens, outputTokens: outputTokens, dollars: dollars,
                duration: duration, probability: probability, warnings: warnings)
        }
    }
}
