import AltTextHTTP
import Testing

/// When a request that failed is sent again.
struct RetryPolicyTests {
    @Test(arguments: [408, 409, 429, 500, 502, 503, 504, 529, 599])
    func `These statuses may pass by themselves`(status: Int) {
        #expect(RetryPolicy.isRetryable(status: status))
    }

    @Test(arguments: [300, 302, 400, 401, 402, 403, 404, 405, 410, 413, 422, 499])
    func `These statuses stay as they are`(status: Int) {
        #expect(!RetryPolicy.isRetryable(status: status))
    }

    @Test func `The wait doubles from half a second and stays at eight`() {
        var policy = RetryPolicy(maximumRetries: 7)
        let waits = (0..<7).map { _ in policy.decide(isRetryable: true, requestedWait: nil, jitter: 0) }
        #expect(waits == [0.5, 1, 2, 4, 8, 8, 8].map { .retry(after: .seconds($0)) })
        #expect(policy.decide(isRetryable: true, requestedWait: nil, jitter: 0) == .giveUp)
    }

    @Test(arguments: [0.0, 0.25, 0.5, 0.999])
    func `Chance takes up to a quarter off the wait`(jitter: Double) {
        var policy = RetryPolicy()
        let decision = policy.decide(isRetryable: true, requestedWait: nil, jitter: jitter)
        #expect(decision == .retry(after: .seconds(0.5 * (1 - jitter / 4))))
    }

    @Test func `Two retries are made unless told otherwise`() {
        var policy = RetryPolicy()
        #expect(policy.decide(isRetryable: true, requestedWait: nil, jitter: 0) != .giveUp)
        #expect(policy.decide(isRetryable: true, requestedWait: nil, jitter: 0) != .giveUp)
        #expect(policy.decide(isRetryable: true, requestedWait: nil, jitter: 0) == .giveUp)
    }

    @Test(arguments: [0, -1])
    func `Without retries the first failure is the last`(maximum: Int) {
        var policy = RetryPolicy(maximumRetries: maximum)
        #expect(policy.decide(isRetryable: true, requestedWait: .seconds(1), jitter: 0) == .giveUp)
    }

    @Test func `What cannot pass by itself is not tried again, whatever the server asks`() {
        var policy = RetryPolicy()
        #expect(policy.decide(isRetryable: false, requestedWait: .seconds(1), jitter: 0) == .giveUp)
    }

    @Test(arguments: [Duration.milliseconds(1), .seconds(1), .seconds(120)])
    func `The server's own wait goes before the usual one, unshortened`(wait: Duration) {
        var policy = RetryPolicy()
        #expect(policy.decide(isRetryable: true, requestedWait: wait, jitter: 0.9) == .retry(after: wait))
    }

    @Test(arguments: [Duration.seconds(120.001), .seconds(3600)])
    func `Beyond two minutes waiting is the user's decision`(wait: Duration) {
        var policy = RetryPolicy()
        #expect(policy.decide(isRetryable: true, requestedWait: wait, jitter: 0) == .giveUp)
    }

    @Test func `A wait of nothing means the usual one`() {
        var policy = RetryPolicy()
        #expect(policy.decide(isRetryable: true, requestedWait: .zero, jitter: 0) == .retry(after: .seconds(0.5)))
    }

    @Test func `Very many retries do not overflow`() {
        var policy = RetryPolicy(maximumRetries: 100)
        for _ in 0..<99 { _ = policy.decide(isRetryable: true, requestedWait: nil, jitter: 0) }
        #expect(policy.decide(isRetryable: true, requestedWait: nil, jitter: 0) == .retry(after: .seconds(8)))
    }
}
