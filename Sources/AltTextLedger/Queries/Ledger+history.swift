extension Ledger {
    /// Everything that ever happened to a picture, oldest first in each list.
    public struct History: Sendable, Hashable {
        /// The picture with its texts.
        public let texts: PictureTexts
        /// What models answered.
        public let captions: [CaptionRecord]
        /// What was asked of them.
        public let recipes: [Recipe.ID: Recipe]
        /// Every text it had or was to have.
        public let descriptions: [DescriptionRecord]
        /// What was decided.
        public let decisions: [DecisionRecord]
        /// What was written.
        public let writes: [WriteRecord]
    }

    /// Everything that ever happened to a picture.
    public func history(of id: PictureRecord.ID) async throws(LedgerError) -> History? {
        try await driver.read { (connection) throws(LedgerError) in
            let picture = try connection.row("SELECT \(PictureRecord.columns) FROM pictures WHERE id = ?", [.id(id)]) {
                PictureRecord(&$0)
            }
            guard let picture else { return nil }
            let captions = try connection.rows(
                "SELECT \(CaptionRecord.columns) FROM captions WHERE picture_id = ? ORDER BY id", [.id(id)]
            ) { CaptionRecord(&$0) }
            let descriptions = try connection.rows(
                "SELECT \(DescriptionRecord.columns) FROM descriptions WHERE picture_id = ? ORDER BY id", [.id(id)]
            ) { DescriptionRecord(&$0) }
            let recipeIDs = Set(captions.map(\.recipeID) + descriptions.compactMap(\.recipeID))
            var recipes: [Recipe.ID: Recipe] = [:]
            for recipe in recipeIDs { recipes[recipe] = try connection.recipe(recipe) }
            return History(
                texts: try connection.texts(of: picture), captions: captions, recipes: recipes,
                descriptions: descriptions,
                decisions: try connection.rows(
                    "SELECT \(DecisionRecord.columns) FROM decisions WHERE picture_id = ? ORDER BY id", [.id(id)]
                ) { DecisionRecord(&$0) },
                writes: try connection.rows(
                    "SELECT \(WriteRecord.columns) FROM writes WHERE picture_id = ? ORDER BY id", [.id(id)]
                ) { WriteRecord(&$0) })
        }
    }
}
