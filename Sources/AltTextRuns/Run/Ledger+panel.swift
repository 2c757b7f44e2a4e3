internal import AltText
internal import AltTextLedger

extension Ledger {
    /// Whether the last run over a gallery asked something else: then what failed for it is worth another try at once.
    func hasLastAsked(otherThan recipes: [Recipe], in gallery: GalleryRecord.ID) async throws(LedgerError) -> Bool {
        guard let last = try await runs(of: gallery, command: "run", limit: 1).first else { return false }
        let asked = Set((last.options["recipes"]?.array ?? []).compactMap(\.string))
        return asked != Set(recipes.map(\.digest))
    }
}
