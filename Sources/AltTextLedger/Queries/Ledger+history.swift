extension Ledger {
    /// Everything that ever happened to a picture, oldest first in each list.
    public struct History: Sendable, Hashable {
        /// The picture with its texts.
        package let texts: PictureTexts
        /// What models answered.
        package let captions: [CaptionRecord]
        /// What models answered about the same bytes when they were asked for another picture, where a text of this one
        /// was made of that.
        package let borrowedCaptions: [CaptionRecord]
        /// What was asked of them.
        package let recipes: [Recipe.ID: Recipe]
        /// Every text it had or was to have.
        public let descriptions: [DescriptionRecord]
        /// What was decided.
        package let decisions: [DecisionRecord]
        /// What was written.
        package let writes: [WriteRecord]
        /// What people said of it beside its alt text.
        package let furtherTexts: [FurtherTextRecord]
        /// Every title it had or may get, the oldest first.
        package let titles: [TitleRecord]
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
            let borrowed = try connection.captions(borrowedBy: descriptions, of: id)
            let recipeIDs = Set(
                captions.map(\.recipeID) + borrowed.map(\.recipeID) + descriptions.compactMap(\.recipeID))
            var recipes: [Recipe.ID: Recipe] = [:]
            for recipe in recipeIDs { recipes[recipe] = try connection.recipe(recipe) }
            return History(
                texts: try connection.texts(of: picture), captions: captions,
                borrowedCaptions: borrowed, recipes: recipes, descriptions: descriptions,
                decisions: try connection.rows(
                    "SELECT \(DecisionRecord.columns) FROM decisions WHERE picture_id = ? ORDER BY id", [.id(id)]
                ) { DecisionRecord(&$0) },
                writes: try connection.rows(
                    "SELECT \(WriteRecord.columns) FROM writes WHERE picture_id = ? ORDER BY id", [.id(id)]
                ) { WriteRecord(&$0) },
                furtherTexts: try connection.furtherTexts(of: id),
                titles: try connection.titles(of: id))
        }
    }
}

extension LedgerConnection {
    fileprivate func captions(
        borrowedBy descriptions: [DescriptionRecord], of picture: PictureRecord.ID
    ) throws(LedgerError) -> [CaptionRecord] {
        var digests: Set<String> = []
        for id in Set(descriptions.compactMap(\.captionID)) {
            let caption = try row("SELECT \(CaptionRecord.columns) FROM captions WHERE id = ?", [.id(id)]) {
                CaptionRecord(&$0)
            }
            if let caption, caption.pictureID != picture { digests.insert(caption.answer.pictureDigest) }
        }
        var captions: [CaptionRecord] = []
        for digest in digests.sorted() {
            captions += try rows(
                """
                SELECT \(CaptionRecord.columns) FROM captions \
                WHERE picture_key = ? AND picture_digest = ? AND picture_id <> ? ORDER BY id
                """,
                [.integer(NewCaption.key(of: digest)), .text(digest), .id(picture)]
            ) { CaptionRecord(&$0) }
        }
        return captions
    }
}
