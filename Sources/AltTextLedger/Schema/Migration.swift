/// A step from one shape of the ledger to the next. Steps are never changed once released; new ones are added.
struct Migration: Sendable {
    /// Its place in the order, from 1.
    let number: Int
    /// What it is about, for people.
    let name: String
    /// Portable statements, with ``SQLDialect``'s words in braces.
    let statements: [String]

    /// Every step there is, in order.
    static let all: [Migration] = [
        .m001FirstLedger, .m002FailedAnswers, .m003Review, .m004Experience, .m005FurtherTexts,
        .m006ListedPictures, .m007TokenExpiry, .m008Titles,
    ]

    /// The newest step that a ledger has taken.
    static func newest(of connection: any LedgerConnection) throws(LedgerError) -> Int {
        try connection.row("SELECT COALESCE(MAX(number), 0) FROM migrations") { $0.int() } ?? 0
    }

    /// - Throws: ``LedgerError`` of kind `ledger_newer` for a ledger that a later version wrote.
    static func refuseNewer(_ connection: any LedgerConnection, path: String) throws(LedgerError) {
        let newest = try newest(of: connection)
        guard newest > all.count else { return }
        throw LedgerError(
            .newer,
            "The ledger \(path) was written by a later version of AltText (its form is \(newest), this version knows \(all.count))",
            remedy: "Update AltText, or name another ledger")
    }

    /// Brings a ledger up to date.
    ///
    /// - Throws: ``LedgerError``, the ledger being as it was; of kind `ledger_newer` for one that a later version wrote.
    static func apply(_ connection: any LedgerConnection, dialect: SQLDialect, path: String) throws(LedgerError) {
        try connection.execute(
            "CREATE TABLE IF NOT EXISTS migrations (number BIGINT PRIMARY KEY, name TEXT NOT NULL, applied_at BIGINT NOT NULL)"
        )
        try refuseNewer(connection, path: path)
        for migration in all.dropFirst(try newest(of: connection)) {
            for statement in migration.statements { try connection.execute(dialect.translate(statement)) }
            try connection.execute(
                "INSERT INTO migrations (number, name, applied_at) VALUES (?, ?, ?)",
                [.integer(migration.number), .text(migration.name), .time(.now)])
        }
    }
}
