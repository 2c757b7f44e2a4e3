internal import AltText
internal import AltTextLedger

extension Ledger {
    /// The rule that a run follows which asks `recipes`.
    func rule(
        of options: RunOptions, asking recipes: [Recipe], in gallery: GalleryRecord.ID
    ) async throws(LedgerError) -> WorkRule {
        var rule = options.rule
        if let last = try await runs(of: gallery, command: "run", limit: 1).first {
            let asked = Set((last.options["recipes"]?.array ?? []).compactMap(\.string))
            rule.hasNewRecipes = asked != Set(recipes.map(\.digest))
        }
        return rule
    }
}
