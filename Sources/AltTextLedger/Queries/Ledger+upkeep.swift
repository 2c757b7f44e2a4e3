internal import AltText

extension Ledger {
    /// Looks for damage: below the rows, and between what happened and how things are said to stand.
    ///
    /// - Returns: what is wrong, a sentence each; nothing for a sound ledger.
    package func check() async throws(LedgerError) -> [String] {
        let damage = try await driver.damage()
        guard damage.isEmpty else { return damage }
        return try await driver.read { (connection) throws(LedgerError) in
            var problems: [String] = []
            for (question, complaint) in Self.soundnessQuestions {
                let count = try connection.row(question) { $0.int() } ?? 0
                if count > 0 { problems.append(complaint.replacing("#", with: String(count))) }
            }
            return problems
        }
    }

    /// Copies the ledger as it is now into a new file, while it is in use.
    ///
    /// - Throws: ``LedgerError``, also where there is such a file already.
    package func backup(to path: String) async throws(LedgerError) { try await driver.backup(to: path) }
}
