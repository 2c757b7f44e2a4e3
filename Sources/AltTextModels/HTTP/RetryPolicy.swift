/// Decides whether a request that failed is sent again, and when. A value: it neither waits nor sends.
///
/// The rules are those on which the vendors' own clients agree: a connection that failed before the body, 408, 409, 429
/// and every status from 500 are worth another try, `x-should-retry` overrides that, and the server's own waiting time
/// goes before the usual 0.5 s, 1 s, 2 s … 8 s, shortened at random by up to a quarter so that many clients do not
/// come back at the same moment.
struct RetryPolicy: Sendable {
    /// The longest wait a server may ask for; beyond it waiting is the user's decision.
    static let longestWait = Duration.seconds(120)

    enum Decision: Sendable, Hashable {
        case giveUp
        case retry(after: Duration)
    }

    /// How many times a request is sent again at most.
    let maximumRetries: Int
    /// How many times it has been sent again.
    private(set) var retries = 0

    init(maximumRetries: Int = 2) {
        self.maximumRetries = maximumRetries
    }

    /// Decides after a failed attempt.
    ///
    /// - Parameters:
    ///   - isRetryable: whether the failure may pass by itself.
    ///   - requestedWait: how long the server wants to be left alone, if it says so.
    ///   - jitter: a random number, 0..<1.
    mutating func decide(isRetryable: Bool, requestedWait: Duration?, jitter: Double) -> Decision {
        guard isRetryable, retries < maximumRetries else { return .giveUp }
        if let requestedWait, requestedWait > Self.longestWait { return .giveUp }
        let exponential = min(0.5 * Double(1 << min(retries, 10)), 8) * (1 - jitter / 4)
        retries += 1
        if let requestedWait, requestedWait > .zero { return .retry(after: requestedWait) }
        return .retry(after: .seconds(exponential))
    }

    /// Whether a status is worth another try by itself.
    static func isRetryable(status: Int) -> Bool {
        [408, 409, 429].contains(status) || status >= 500
    }
}
