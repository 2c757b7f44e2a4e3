internal import CFileLock
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

    /// Opens a file, or creates it.
    ///
    /// - Parameter isCreating: whether a file that is not there is made. Its folder must exist.
    init(path: String, isCreating: Bool) throws(LedgerError) {
        let file = try LedgerFile(path: path, isCreating: isCreating)
        self.path = file.path
        var configuration = Configuration()
        configuration.label = "AltText.ledger"
        configuration.busyMode = .timeout(30)
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { database in
            // 4 MB a connection: there are half a dozen, and what they hold twice the system's cache holds once.
            try database.execute(sql: "PRAGMA cache_size = -4000")
        }
        do {
            let pool = try DatabasePool(path: file.path, configuration: configuration)
            // A commit that returned survives the loss of power. Said last: GRDB sets NORMAL when it turns on WAL, which
            // survives the end of the process alone.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            self.pool = pool
            configuration.readonly = true
            glances = GroupRead(
                queue: try DatabaseQueue(path: file.path, configuration: configuration), path: file.path)
        } catch {
            throw LedgerError(error, path: path)
        }
        writer = GroupCommit(pool: pool, path: path)
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
        try lock(name) { flock($0.rawValue, LOCK_EX | LOCK_NB) == 0 ? 0 : errno }
    }

    func lock(_ name: String, number: Int64) throws(LedgerError) -> LedgerLock? {
        try lock(name) { alt_file_lock_byte($0.rawValue, number) }
    }

    /// - Parameter take: locks an open file, or returns what stands against it.
    private func lock(_ name: String, _ take: (FileDescriptor) -> Int32) throws(LedgerError) -> LedgerLock? {
        let lockPath = "\(path)-\(name).lock"
        do {
            let file = try FileDescriptor.open(
                FilePath(lockPath), .readWrite, options: [.create, .closeOnExec], permissions: .ownerReadWrite)
            let obstacle = take(file)
            guard obstacle == 0 else {
                try? file.close()
                if obstacle == EWOULDBLOCK { return nil }
                throw Errno(rawValue: obstacle)
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
        let copy = try Self.newFile(target)
        defer { try? copy.close() }
        do {
            // VACUUM INTO reads one state while others go on writing, and the copy has no slack.
            try await pool.unsafeRead { database in
                try database.execute(sql: "VACUUM INTO ?", arguments: [target])
            }
            guard fsync(copy.rawValue) == 0 else { throw Errno(rawValue: errno) }
        } catch {
            // Half a copy is none.
            try? FileManager.default.removeItem(atPath: target)
            throw LedgerError(error, path: target)
        }
    }

    /// Takes a name for a new file, its owner's alone, so that nobody else's file can be meant by it.
    private static func newFile(_ path: String) throws(LedgerError) -> FileDescriptor {
        do {
            return try FileDescriptor.open(
                FilePath(path), .readWrite, options: [.create, .exclusiveCreate, .closeOnExec],
                permissions: .ownerReadWrite)
        } catch Errno.fileExists {
            throw LedgerError(.exists, "\(path) exists already", remedy: "Name a new file")
        } catch {
            throw LedgerError(.unopenable, "\(path) cannot be made (\(error))", remedy: "Check who owns its folder")
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
            // Readers first: what is in the log gets into the file itself only if the writer is the last to leave.
            try glances.close()
            // Who asked has the answer before the reader's transaction ends. A pool that is closed already refuses.
            try? pool.barrierWriteWithoutTransaction { _ in }
            pool.releaseMemory()
            try pool.close()
        } catch {
            throw LedgerError(error, path: path)
        }
    }
}
