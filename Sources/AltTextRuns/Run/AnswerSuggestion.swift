public import AltText
public import AltTextLedger
internal import AltTextModels

extension Ledger {
    /// What would become a picture's description if one of the answers about it were chosen: with the confidence that
    /// comes of comparing it with the others.
    ///
    /// - Parameters:
    ///   - caption: the answer that was chosen.
    ///   - linter: what checks texts.
    /// - Returns: `nil` where that is no answer about the picture, or no text comes of it.
    public func suggestion(
        from caption: CaptionRecord.ID, linter: Linter, history: Ledger.History
    ) -> NewDescription? {
        var newest: [Recipe.ID: CaptionRecord] = [:]
        for record in history.borrowedCaptions + history.captions { newest[record.recipeID] = record }
        let answers = newest.values.sorted { $0.id.rawValue < $1.id.rawValue }.compactMap { record in
            Self.caption(record, model: history.recipes[record.recipeID]?.model ?? "?").map { (record, $0) }
        }
        guard let index = answers.firstIndex(where: { $0.0.id == caption }) else { return nil }
        let isEvidence = answers.map { history.recipes[$0.0.recipeID]?.backend == BackendKind.evidence.rawValue }
        let assessments = Assessment.all(
            zip(answers, isEvidence).map { .init($0.0.1, isEvidence: $0.1) }, linter: linter)
        let (record, chosen) = answers[index]
        return NewDescription(
            alt: chosen.isDecorative ? .decorative : .text(chosen.text), origin: .ai, captionID: record.id,
            model: chosen.model, recipeID: record.recipeID,
            ancestorID: history.texts.draft?.id ?? history.texts.current?.id,
            confidence: assessments[index].confidence.value, findings: assessments[index].reasons)
    }

    private static func caption(_ record: CaptionRecord, model: String) -> Caption? {
        let answer = record.answer
        guard answer.failure == nil else { return nil }
        let isDecorative = AnswerCleaner.isDecorativeMark(answer.raw)
        var text = ""
        if !isDecorative {
            guard let cleaned = try? AnswerCleaner.clean(answer.raw, finish: answer.finish) else { return nil }
            text = cleaned
        }
        return Caption(
            model: model, text: text, isDecorative: isDecorative, rawText: answer.raw, servedModel: answer.servedModel,
            inputTokens: answer.inputTokens, outputTokens: answer.outputTokens, dollars: answer.dollars,
            duration: answer.duration, probability: answer.probability, warnings: answer.warnings)
    }
}
