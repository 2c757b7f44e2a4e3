internal import AltText

extension Ledger {
    /// Looks for damage: below the rows, and between what happened and how things are said to stand.
    ///
    /// - Returns: what is wrong, a sentence each; nothing for a sound ledger.
    public func check() async throws(LedgerError) -> [String] {
        let damage = try await driver.damage()
        guard damage.isEmpty else { return damage }
        return try await driver.read { (connection) throws(LedgerError) in
            var problems: [String] = []
            for (question, complaint) in Self.questions {
                let count = try connection.row(question) { $0.int() } ?? 0
                if count > 0 { problems.append(complaint.replacing("#", with: String(count))) }
            }
            return problems
        }
    }

    /// Copies the ledger as it is now into a new file, while it is in use.
    ///
    /// - Throws: ``LedgerError``, also where there is such a file already.
    public func backup(to path: String) async throws(LedgerError) { try await driver.backup(to: path) }

    /// Each counts what must not be.
    private static let questions: [(String, String)] = [
        (
            """
            SELECT COUNT(*) FROM pictures LEFT JOIN descriptions ON descriptions.id = pictures.current_id \
            WHERE pictures.current_id IS NOT NULL \
            AND (descriptions.id IS NULL OR descriptions.picture_id <> pictures.id)
            """,
            "# pictures have a current text that is not theirs."
        ),
        (
            """
            SELECT COUNT(*) FROM pictures LEFT JOIN descriptions ON descriptions.id = pictures.draft_id \
            WHERE pictures.draft_id IS NOT NULL \
            AND (descriptions.id IS NULL OR descriptions.picture_id <> pictures.id)
            """,
            "# pictures have a draft that is not theirs."
        ),
        (
            """
            SELECT COUNT(*) FROM pictures LEFT JOIN writes ON writes.id = pictures.open_write_id \
            WHERE pictures.open_write_id IS NOT NULL AND (writes.id IS NULL OR writes.outcome IS NOT NULL)
            """,
            "# pictures wait for a write that has ended."
        ),
        (
            """
            SELECT COUNT(*) FROM pictures WHERE is_due <> \
            CASE WHEN status IN ('unchecked', 'missing', 'failed') THEN 1 ELSE 0 END
            """,
            "# pictures are due although they are done, or the other way round."
        ),
        (
            """
            SELECT COUNT(*) FROM pictures WHERE status IN ('published', 'accepted', 'human') AND current_id IS NULL
            """,
            "# pictures are said to have a text and have none."
        ),
        (
            """
            SELECT COUNT(*) FROM (SELECT gallery_id, status, reason, COUNT(*) AS counted FROM pictures \
            GROUP BY gallery_id, status, reason) AS now FULL OUTER JOIN (SELECT * FROM tallies WHERE pictures <> 0) \
            AS kept ON kept.gallery_id = now.gallery_id AND kept.status = now.status AND kept.reason = now.reason \
            WHERE COALESCE(counted, 0) <> COALESCE(kept.pictures, 0)
            """,
            "# counts of \"alttext status\" are wrong."
        ),
    ]
}
