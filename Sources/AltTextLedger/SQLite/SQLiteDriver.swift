internal import Foundation
internal import GRDB
internal import SystemPackage

/// A ledger in a SQLite file, in WAL mode: one writer at a time, readers that never wait for it.
final class SQLiteDriver: LedgerDriver {
    private let pool: DatabasePool
    private let path: String
    private let writer: GroupCommit
    private let glances: GroupRead

    let dialect = SQLDialect.sqlite

    /// "AltT": tells a ledger from any other SQLite file.
    private static let applicationID: Int32 = 0x416C_7454

    /// Opens a file, or creates it.
    ///
    /// - Parameter isCreating: whether a file that is not there is made. Its folder must exist.
    init(path: String, isCreating: Bool) throws(LedgerError) {
        guard isCreating || FileManager.default.fileExists(atPath: path) else {
            throw LedgerError(
                .missing, "There is no ledger \(path) yet", remedy: "\"alttext run\" makes one when it is first used")
        }
        self.path = path
        var configuration = Configuration()
        configuration.label = "AltText.ledger"
        configuration.busyMode = .timeout(30)
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { database in
            // FULL: a commit that returned survives the loss of power. WAL alone would not promise it.
            try database.execute(sql: "PRAGMA synchronous = FULL")
            try database.execute(sql: "PRAGMA cache_size = -16000")
        }
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            try pool.writeWithoutTransaction { try Self.claim($0) }
        } catch let error as LedgerError {
            throw error
        } catch {
            throw LedgerError(error, path: path)
        }
        unsafe chmod(path, 0o600)
        writer = GroupCommit(pool: pool, path: path)
        glances = GroupRead(pool: pool, path: path)
    }

    /// Marks a new file as a ledger; refuses one that is something else.
    private static func claim(_ database: Database) throws {
        let id = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        guard id != applicationID else { return }
        let tables = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM sqlite_master") ?? 0
        guard id == 0, tables == 0 else {
            throw DatabaseError(resultCode: .SQLITE_NOTADB, message: "another program's database")
        }
        try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    }

    func write<Value: Sendable>(
        _ work: @escaping @Sendable (any LedgerConnection) throws(LedgerError) -> Value
    ) async throws(LedgerError) -> Value {
        try await writer.write(work)
    }

    func read<Value: Sendable>(
        _ work: @escaping @Sendable (any LedgerConnection) throws(LedgerError) -> Value
    ) async throws(LedgerError) -> Value {
        let result: Result<Value, LedgerError> = await withCheckedContinuation { continuation in
            pool.asyncRead { [path] access in
                do {
                    let connection = SQLiteConnection(database: try access.get(), path: path)
                    continuation.resume(returning: .success(try work(connection)))
                } catch let error as LedgerError {
                    continuation.resume(returning: .failure(error))
                } catch {
                    continuation.resume(returning: .failure(LedgerError(error, path: path)))
                }
            }
        }
        return try result.get()
    }

    func glance<Value: Sendable>(
        _ work: @escaping @Sendable (any LedgerConnection) throws(LedgerError) -> Value
    ) async throws(LedgerError) -> Value {
        try await glances.read(work)
    }

    func lock(_ name: String) throws(LedgerError) -> LedgerLock? {
        let lockPath = "\(path)-\(name).lock"
        do {
            let file = try FileDescriptor.open(
                FilePath(lockPath), .readWrite, options: [.create, .closeOnExec], permissions: .ownerReadWrite)
            guard flock(file.rawValue, LOCK_EX | LOCK_NB) == 0 else {
                let reason = errno
                try? file.close()
                if reason == EWOULDBLOCK { return nil }
                throw Errno(rawValue: reason)
            }
            // The kernel lets go of it when the process ends, even by SIGKILL. The file stays: removing it would let
            // two processes hold locks on two files of one name.
            return LedgerLock { try? file.close() }
        } catch {
            throw LedgerError(
                .readOnly, "The lock \(lockPath) cannot be taken (\(error))", remedy: "Check who owns its folder")
        }
    }

    func damage() async throws(LedgerError) -> [String] {
        try await read { (connection) throws(LedgerError) in
            try connection.rows("PRAGMA integrity_check(20)") { $0.text() }.filter { $0 != "ok" }
                + connection.rows("PRAGMA foreign_key_check") { "A row of \($0.text()) refers to one that is missing" }
        }
    }

    func backup(to target: String) async throws(LedgerError) {
        guard !FileManager.default.fileExists(atPath: target) else {
            throw LedgerError(.exists, "\(target) exists already", remedy: "Name a new file")
        }
        do {
            // VACUUM INTO reads one state while others go on writing, and the copy has no slack.
            try await pool.writeWithoutTransaction { database in
                try database.execute(sql: "VACUUM INTO ?", arguments: [target])
            }
            unsafe chmod(target, 0o600)
            let copy = try FileDescriptor.open(FilePath(target), .readWrite)
            defer { try? copy.close() }
            guard fsync(copy.rawValue) == 0 else { throw Errno(rawValue: errno) }
        } catch {
            throw LedgerError(error, path: target)
        }
    }

    func byteCount() -> Int {
        ["", "-wal"].reduce(0) { sum, suffix in
            let size = try? FileManager.default.attributesOfItem(atPath: path + suffix)[.size] as? Int
            return sum + (size ?? 0)
        }
    }

    func close() throws(LedgerError) {
        do {
            try pool.close()
        } catch {
            throw LedgerError(error, path: path)
        }
    }
}
