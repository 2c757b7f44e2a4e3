internal import GRDB
internal import Synchronization

/// Commits what many tasks write together: a disk that can be asked to keep a few hundred transactions a second keeps
/// thousands of answers, and none is acknowledged before it is safe.
final class GroupCommit: Sendable {
    /// A piece of work that waits for its turn.
    private struct Job: Sendable {
        /// Does the work inside the transaction; a job that fails takes back what it did, and only that.
        let run: @Sendable (Database) -> Void
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
                    for job in group { job.run(database) }
                    return .commit
                }
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
            return .failure(LedgerError(error, path: path))
        }
        return result ?? .failure(LedgerError(.failed, "The ledger did not answer"))
    }
}
