/// A failure that says whether the same request may succeed later.
package protocol PassingFailure: Error {
    /// Whether the failure may pass by itself.
    var isRetryable: Bool { get }
    /// How long the server wants to be left alone, if it says so.
    var requestedWait: Duration? { get }
}

extension RetryPolicy {
    /// Attempts something again, after a wait, as often as the policy allows.
    ///
    /// - Parameters:
    ///   - sleep: waits; what it throws ends the attempts.
    ///   - interrupted: what is thrown where the wait was cut short; the failure itself where there is none.
    ///   - progress: how far the attempts have come. As long as one gets further than all before it, they do not count: a
    ///     line that breaks every hour must not end a download of a night.
    ///   - attempt: one attempt.
    /// - Throws: the failure of the last attempt.
    package func retrying<Value, Failure: PassingFailure>(
        sleep: (Duration) async throws -> Void = { try await Task.sleep(for: $0) }, interrupted: Failure? = nil,
        progress: () async -> Int = { 0 }, _ attempt: () async throws(Failure) -> Value
    ) async throws(Failure) -> Value {
        var policy = self
        var furthest = 0
        while true {
            let failure: Failure
            do throws(Failure) {
                return try await attempt()
            } catch {
                failure = error
            }
            let reached = await progress()
            if reached > furthest { policy = self }
            furthest = max(furthest, reached)
            let decision = policy.decide(
                isRetryable: failure.isRetryable, requestedWait: failure.requestedWait, jitter: .random(in: 0..<1))
            guard case .retry(let wait) = decision else { throw failure }
            guard (try? await sleep(wait)) != nil else { throw interrupted ?? failure }
        }
    }
}
