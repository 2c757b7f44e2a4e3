package import AltText
package import AltTextLedger
internal import AltTextModels

extension Ledger {
    /// What would become a picture's description if one of the answers about it were chosen: with the confidence that
    /// comes of comparing it with the others, and of what people made of earlier texts.
    ///
    /// - Parameters:
    ///   - caption: the answer that was chosen.
    ///   - linter: what checks texts.
    /// - Returns: `nil` where that is no answer about the picture, or no text comes of it.
    package func suggestion(
        from caption: CaptionRecord.ID, linter: Linter, history: Ledger.History
    ) async throws(LedgerError) -> NewDescription? {
        var newest: [Recipe.ID: CaptionRecord] = [:]
        for record in history.borrowedCaptions + history.captions { newest[record.recipeID] = record }
        let answers = newest.values.sorted { $0.id.rawValue < $1.id.rawValue }.compactMap { record in
            (try? record.answer.caption(model: history.recipes[record.recipeID]?.model ?? "?").get()).map {
                (record, $0)
            }
        }
        guard let index = answers.firstIndex(where: { $0.0.id == caption }) else { return nil }
        let experience = try await experience()
        let assessments = Assessment.all(
            answers.map { record, caption in
                Assessment.Candidate(
                    caption, isEvidence: history.recipes[record.recipeID]?.backend == BackendKind.evidence.rawValue,
                    record: experience.record(of: caption.model))
            },
            evidence: [answers[index].0.answer.context].compactMap { $0 }, calibration: experience.calibration,
            linter: linter)
        let (record, chosen) = answers[index]
        return NewDescription(
            of: chosen, record.id, record.recipeID, assessments[index],
            ancestor: history.texts.draft?.id ?? history.texts.current?.id)
    }
}
