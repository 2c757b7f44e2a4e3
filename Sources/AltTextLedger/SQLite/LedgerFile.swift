internal import Foundation
internal import GRDB
internal import SystemPackage

/// The file of a ledger before it is used as one: a database that is opened for writing changes, so another program's
/// file has to be told from a ledger first.
struct LedgerFile {
    /// Where it really is: the locks beside it must not depend on the link by which somebody came.
    let path: String

    /// "AltT": tells a ledger from any other SQLite file.
    private static let applicationID: Int32 = 0x416C_7454

    /// Finds a ledger, or creates an empty one that is its owner's alone.
    init(path: String, isCreating: Bool) throws(LedgerError) {
        if !FileManager.default.fileExists(atPath: path) {
            guard isCreating else {
                throw LedgerError(
                    .missing, "There is no ledger \(path) yet",
                    remedy: "\"alttext run\" makes one when it is first used")
            }
            try Self.create(path)
        }
        self.path = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
        let attributes = try? FileManager.default.attributesOfItem(atPath: self.path)
        guard attributes?[.type] as? FileAttributeType == .typeRegular else {
            throw LedgerError(.unopenable, "\(path) is no file", remedy: "Name a file")
        }
        try claim(isEmpty: attributes?[.size] as? Int == 0)
    }

    /// SQLite gives the files beside it the same permissions.
    private static func create(_ path: String) throws(LedgerError) {
        do {
            try FileDescriptor.open(
                FilePath(path), .readWrite, options: [.create, .closeOnExec], permissions: .ownerReadWrite
            ).close()
        } catch {
            throw LedgerError(
                .unopenable, "The ledger \(path) cannot be made (\(error))",
                remedy: "Check who owns its folder, or name another file")
        }
    }

    /// Marks an empty file as a ledger; refuses one that is something else, or newer, and leaves it as it is.
    ///
    /// The file is read through SQLite: closing it by ourselves would let go of the locks that this process may have on
    /// it already.
    private func claim(isEmpty: Bool) throws(LedgerError) {
        var configuration = Configuration()
        configuration.readonly = !isEmpty
        configuration.busyMode = .timeout(30)
        do {
            let database = try DatabaseQueue(path: path, configuration: configuration)
            defer { try? database.close() }
            if isEmpty { try database.writeWithoutTransaction(Self.mark) }
            try database.read(check)
        } catch let error as LedgerError {
            throw error
        } catch {
            throw LedgerError(error, path: path)
        }
    }

    private func check(_ database: Database) throws {
        guard try Self.applicationID(of: database) == Self.applicationID else {
            throw LedgerError(
                .notALedger, "\(path) is another program's database", remedy: "Name another file")
        }
        guard try database.tableExists("migrations") else { return }
        try Migration.refuseNewer(SQLiteConnection(database: database, path: path), path: path)
    }

    private static func mark(_ database: Database) throws {
        try database.inTransaction(.exclusive) {
            let tables = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM sqlite_master") ?? 0
            if tables == 0, try applicationID(of: database) == 0 {
                try database.execute(sql: "PRAGMA application_id = \(applicationID)")
            }
            return .commit
        }
    }

    private static func applicationID(of database: Database) throws -> Int32 {
        try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    }
}
