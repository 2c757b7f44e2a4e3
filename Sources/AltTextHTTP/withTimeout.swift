/// Runs `operation`, and cancels it once `timeout` has passed.
///
/// - Throws: what `operation` throws; `timedOut` when the time is over.
package func withTimeout<Success: Sendable, Failure: Error>(
    _ timeout: Duration, orThrow timedOut: Failure,
    _ operation: @escaping @Sendable () async throws(Failure) -> Success
) async throws(Failure) -> Success {
    let result = await withTaskGroup(of: TimedOutcome<Success, Failure>.self) { group in
        group.addTask {
            do throws(Failure) {
                return .finished(.success(try await operation()))
            } catch {
                return .finished(.failure(error))
            }
        }
        group.addTask {
            (try? await wait(for: timeout)) == nil ? .notWatching : .timedOut
        }
        while let outcome = await group.next() {
            switch outcome {
            case .finished(let result):
                group.cancelAll()
                return result
            case .timedOut:
                group.cancelAll()
                return .failure(timedOut)
            // The caller was cancelled, and so was the operation, which says so itself.
            case .notWatching: continue
            }
        }
        return .failure(timedOut)
    }
    return try result.get()
}

private enum TimedOutcome<Success: Sendable, Failure: Error>: Sendable {
    case finished(Result<Success, Failure>)
    case timedOut
    case notWatching
}
