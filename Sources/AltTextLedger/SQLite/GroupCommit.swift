internal import GRDB
internal import Synchronization

/// Commits what many tasks write together: a disk that can be asked to keep a few hundred transactions a second keeps
/// thousands of answers, and none is acknowledged before it is safe.
final class GroupCommit: Sendable {
    /// A piece of work that waits for its turn.
    private struct Job: Sendable {
        /// Does the work inside the transaction; a job that fails takes back what it did, and only that.
        ///
        /// - Returns: what went wrong, if something did.
        let run: @Sendable (Database) -> LedgerError?
        /// Tells the waiting task what came of it, the transaction having been committed or not.
        let finish: @Sendable (LedgerError?) -> Void
    }

    private struct State {
        var waiting: [Job] = []
        var isBusy = false
    }

    private let pool: DatabasePool
    private let path: String
    private let state = Mutex(State())

    /// More at once would only make the first of them wait.
    private static let largestGroup = 512

    init(pool: DatabasePool, path: String) {
        self.pool = pool
        self.path = path
    }

    func write<Value: Sendable>(
        _ work: @escaping @Sendable (any LedgerConnection) throws(LedgerError) -> Value
    ) async throws(LedgerError) -> Value {
        let result = await withCheckedContinuation { continuation in
            let outcome = Mutex<Result<Value, LedgerError>?>(nil)
            add(
                Job { [path] database in
                    let result = Self.inSavepoint(database, path: path, work)
                    outcome.withLock { $0 = result }
                    if case .failure(let error) = result { return error }
                    return nil
                } finish: { failure in
                    let fallback = LedgerError(.failed, "The ledger did not answer")
                    let result = outcome.withLock { $0 } ?? .failure(fallback)
                    continuation.resume(returning: failure.map { .failure($0) } ?? result)
                })
        }
        return try result.get()
    }

    private func add(_ job: Job) {
        let starts = state.withLock { state in
            state.waiting.append(job)
            defer { state.isBusy = true }
            return !state.isBusy
        }
        if starts { pool.asyncWriteWithoutTransaction { self.drain($0) } }
    }

    /// Runs on the writer's thread until nothing waits any more.
    private func drain(_ database: Database) {
        while let group = nextGroup() {
            var failure: LedgerError?
            do {
                try database.inTransaction(.immediate) {
                    for job in group {
                        let error = job.run(database)
                        // A full or failing disk makes SQLite take back the whole transaction. What came after it would
                        // be committed by itself, and reported as lost.
                        if !database.isInsideTransaction { throw error ?? LedgerError.cutShort }
                    }
                    return .commit
                }
            } catch let error as LedgerError {
                failure = error
            } catch {
                failure = LedgerError(error, path: path)
            }
            for job in group { job.finish(failure) }
        }
    }

    private func nextGroup() -> [Job]? {
        state.withLock { state in
            guard !state.waiting.isEmpty else {
                state.isBusy = false
                return nil
            }
            let group = Array(state.waiting.prefix(Self.largestGroup))
            state.waiting.removeFirst(group.count)
            return group
        }
    }

    private static func inSavepoint<Value>(
        _ database: Database, path: String, _ work: (any LedgerConnection) throws(LedgerError) -> Value
    ) -> Result<Value, LedgerError> {
        var result: Result<Value, LedgerError>?
        do {
            try database.inSavepoint {
                do throws(LedgerError) {
                    result = .success(try work(SQLiteConnection(database: database, path: path)))
                    return .commit
                } catch {
                    result = .failure(error)
                    return .rollback
                }
            }
        } catch {
            // Where SQLite took back everything by itself, taking back a part fails too. What came first says more.
            if case .failure(let first)? = result { return .failure(first) }
            return .failure(LedgerError(error, path: path))
        }
        return result ?? .failure(LedgerError(.failed, "The ledger did not answer"))
    }
}

extension LedgerError {
    fileprivate static let cutShort = LedgerError(.failed, "The ledger took back what was being written")
}
