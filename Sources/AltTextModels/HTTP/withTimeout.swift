/// Runs `operation`, and cancels it once `timeout` has passed.
///
/// - Throws: what `operation` throws, or ``TransportFailure/timedOut(_:)``.
func withTimeout<Success: Sendable>(
    _ timeout: Duration, _ operation: @escaping @Sendable () async throws(TransportFailure) -> Success
) async throws(TransportFailure) -> Success {
    let outcome = await withTaskGroup(of: Result<Success, TransportFailure>?.self) { group in
        group.addTask {
            do throws(TransportFailure) {
                return .success(try await operation())
            } catch {
                return .failure(error)
            }
        }
        group.addTask {
            try? await Task.sleep(for: timeout)
            return nil
        }
        // Whichever comes first counts; the group then waits for the other one, which it has cancelled.
        let first = await group.next() ?? nil
        group.cancelAll()
        return first
    }
    guard let outcome else { throw Task.isCancelled ? .cancelled : .timedOut(timeout) }
    return try outcome.get()
}
