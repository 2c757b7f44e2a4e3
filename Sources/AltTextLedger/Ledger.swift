internal import AltText
internal import SystemPackage

/// The append-only store of pictures, captions, descriptions, decisions, writes and runs.
///
/// What a method recorded is durable once it returns. Any number of tasks may use a ledger at the same time, and other
/// processes too.
public final class Ledger: Sendable {
    package let driver: any LedgerDriver
    /// The file, for messages.
    package let path: String

    /// What is done where there is no ledger yet.
    public enum Absence: Sendable, Hashable {
        /// A new one is made, with the folders on the way to it.
        case create
        /// An error says so.
        case fail
    }

    private init(driver: any LedgerDriver, path: String) {
        self.driver = driver
        self.path = path
    }

    /// Opens a ledger in a SQLite file, and brings an older one up to date.
    ///
    /// - Throws: ``LedgerError``: no ledger there, another program's file, a newer ledger, one that is damaged, locked or
    ///   cannot be written.
    public static func open(path: String, ifMissing absence: Absence = .create) async throws(LedgerError) -> Ledger {
        if absence == .create { try makeFolder(of: path) }
        let driver = try SQLiteDriver(path: path, isCreating: absence == .create)
        let ledger = Ledger(driver: driver, path: path)
        do throws(LedgerError) {
            try await ledger.migrate()
        } catch {
            try? driver.close()
            throw error
        }
        return ledger
    }

    /// A ledger that is up to date is not written to, so that opening it waits for nobody.
    private func migrate() async throws(LedgerError) {
        let newest = try? await driver.read(Migration.newest)
        guard newest != Migration.all.count else { return }
        try await driver.write { [driver, path] (connection) throws(LedgerError) in
            try Migration.apply(connection, dialect: driver.dialect, path: path)
        }
    }

    /// Ends every connection. The ledger cannot be used afterwards.
    public func close() throws(LedgerError) { try driver.close() }
}
