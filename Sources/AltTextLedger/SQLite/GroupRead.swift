internal import GRDB
internal import Synchronization

/// Lets short reads that come at the same time share one transaction: beginning and ending it costs more than what is done
/// in between. They have a connection of their own, whose thread need not be chosen among several.
///
/// Who asks is in a group before its transaction begins, so everybody sees at least what had been written when they asked.
final class GroupRead: Sendable {
    private typealias Job = @Sendable (Result<SQLiteConnection, LedgerError>) -> Void

    private struct State {
        var waiting: [Job] = []
        var isBusy = false
    }

    private let queue: DatabaseQueue
    private let path: String
    private let state = Mutex(State())

    init(queue: DatabaseQueue, path: String) {
        self.queue = queue
        self.path = path
    }

    func read<Value: Sendable>(
        _ work: @escaping @Sendable (any LedgerConnection) throws(LedgerError) -> Value
    ) async throws(LedgerError) -> Value {
        let result: Result<Value, LedgerError> = await withCheckedContinuation { continuation in
            add { connection in
                let result = connection.flatMap { connection in
                    do throws(LedgerError) { return .success(try work(connection)) } catch { return .failure(error) }
                }
                continuation.resume(returning: result)
            }
        }
        return try result.get()
    }

    /// - Throws: what keeps the connection from being closed.
    func close() throws { try queue.close() }

    private func add(_ job: @escaping Job) {
        let starts = state.withLock { state in
            state.waiting.append(job)
            defer { state.isBusy = true }
            return !state.isBusy
        }
        if starts { readNext() }
    }

    private func readNext() {
        guard let group = nextGroup() else { return }
        queue.asyncRead { [path] access in
            let connection: Result<SQLiteConnection, LedgerError>
            do {
                connection = .success(SQLiteConnection(database: try access.get(), path: path))
            } catch {
                connection = .failure(LedgerError(error, path: path))
            }
            for job in group { job(connection) }
            self.readNext()
        }
    }

    private func nextGroup() -> [Job]? {
        state.withLock { state in
            guard !state.waiting.isEmpty else {
                state.isBusy = false
                return nil
            }
            defer { state.waiting.removeAll(keepingCapacity: true) }
            return state.waiting
        }
    }
}
