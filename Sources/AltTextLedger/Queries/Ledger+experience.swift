package import AltText

extension Ledger {
    /// What people made of texts by models, in all galleries: decisions that were not taken back, edits, and grades.
    ///
    /// What was accepted in one go with many others is left out: nobody may have read it.
    package func experience() async throws(LedgerError) -> Experience {
        try await driver.read { (connection) throws(LedgerError) in
            let deeds = try connection.decisionsOnModels() + connection.editsOfModels()
            // The last deed counts; of one moment, that which takes another back.
            let last = Dictionary(
                deeds.sorted { ($0.time, $0.kind == nil ? 1 : 0) < ($1.time, $1.kind == nil ? 1 : 0) }
                    .map { ($0.description, $0) },
                uniquingKeysWith: { $1 })
            let judgements = last.values.sorted { $0.description.rawValue < $1.description.rawValue }
                .compactMap { deed in
                    deed.kind.map { Judgement(model: deed.model, estimate: deed.estimate, kind: $0) }
                }
            return Experience(try judgements + connection.grades())
        }
    }
}

/// What a person did about a description by a model.
private struct Deed {
    let description: DescriptionRecord.ID
    let model: String
    let estimate: Double?
    /// `nil`: took back what was done before.
    let kind: Judgement.Kind?
    let time: Timestamp

    /// Confidence from before it was kept what it was corrected from had not been corrected.
    static let columns = "descriptions.id, descriptions.model, COALESCE(descriptions.estimate, descriptions.confidence)"
    /// More tell nothing that these do not.
    static let maximumCount = 20_000
}

extension LedgerConnection {
    fileprivate func decisionsOnModels() throws(LedgerError) -> [Deed] {
        try rows(
            """
            SELECT \(Deed.columns), decisions.kind, decisions.created_at FROM decisions \
            JOIN descriptions ON descriptions.id = decisions.description_id \
            WHERE decisions.author IS NOT NULL AND descriptions.model IS NOT NULL \
            AND (decisions.kind IN ('rejected', 'undone') OR decisions.kind = 'accepted' AND decisions.reason IS NULL) \
            ORDER BY decisions.id DESC LIMIT \(Deed.maximumCount)
            """
        ) { row in
            let (description, model, estimate): (DescriptionRecord.ID, String, Double?) = (
                row.id(), row.text(), row.optionalReal()
            )
            let kind: Judgement.Kind? =
                switch row.word(or: DecisionRecord.Kind.undone) {
                case .accepted: .accepted
                case .rejected: .rejected
                default: nil
                }
            return Deed(description: description, model: model, estimate: estimate, kind: kind, time: row.time())
        }
    }

    /// A text by a person that was made from one by a model: other words than the model's, or it would be accepted.
    fileprivate func editsOfModels() throws(LedgerError) -> [Deed] {
        try rows(
            """
            SELECT \(Deed.columns), edits.created_at FROM descriptions AS edits \
            JOIN descriptions ON descriptions.id = edits.ancestor_id \
            WHERE edits.origin = 'human' AND edits.ancestor_id IS NOT NULL AND descriptions.model IS NOT NULL \
            ORDER BY edits.id DESC LIMIT \(Deed.maximumCount)
            """
        ) { row in
            Deed(
                description: row.id(), model: row.text(), estimate: row.optionalReal(), kind: .edited, time: row.time())
        }
    }

    fileprivate func grades() throws(LedgerError) -> [Judgement] {
        try rows(
            """
            SELECT recipes.model, grades.points FROM grades JOIN captions ON captions.id = grades.caption_id \
            JOIN recipes ON recipes.id = captions.recipe_id \
            WHERE grades.id IN (SELECT MAX(id) FROM grades GROUP BY caption_id, grader) ORDER BY grades.id
            """
        ) { Judgement(model: $0.text(), kind: .graded($0.int())) }
    }
}
