internal import AltText

extension Ledger {
    /// How long the last hundred answers to a recipe took on average; `nil` where there were none.
    public func usualDuration(of recipe: Recipe) async throws(LedgerError) -> Duration? {
        let digest = recipe.digest
        return try await driver.read { (connection) throws(LedgerError) in
            let milliseconds =
                try connection.row(
                    """
                    SELECT AVG(milliseconds) FROM (SELECT milliseconds FROM captions WHERE recipe_id = \
                    (SELECT id FROM recipes WHERE digest = ?) ORDER BY id DESC LIMIT 100) AS newest
                    """,
                    [.text(digest)]
                ) { $0.optionalReal() } ?? nil
            return milliseconds.map { .milliseconds($0) }
        }
    }
}
