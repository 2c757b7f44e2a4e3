internal import AltText

extension Ledger {
    /// What the last hundred answers to a recipe took on average.
    package struct UsualAnswer: Sendable, Hashable {
        /// How many answers that is.
        package let count: Int
        /// How long one took.
        package let duration: Duration
        /// What one cost in US dollars; `nil` where that is not known of every one.
        package let dollars: Double?
    }

    /// What an answer to a recipe usually takes; `nil` where there were none.
    package func usualAnswer(to recipe: Recipe) async throws(LedgerError) -> UsualAnswer? {
        let digest = recipe.digest
        return try await driver.read { (connection) throws(LedgerError) in
            try connection.row(
                """
                SELECT COUNT(*), COUNT(dollars), AVG(milliseconds), AVG(dollars) FROM (SELECT milliseconds, dollars \
                FROM captions WHERE recipe_id = (SELECT id FROM recipes WHERE digest = ?) ORDER BY id DESC LIMIT 100) \
                AS newest
                """,
                [.text(digest)]
            ) { row in
                let (count, priced) = (row.int(), row.int())
                let (milliseconds, dollars) = (row.optionalReal(), row.optionalReal())
                return milliseconds.map { milliseconds in
                    UsualAnswer(
                        count: count, duration: .milliseconds(milliseconds), dollars: priced == count ? dollars : nil)
                }
            } ?? nil
        }
    }
}
