/// Decides whether a request that failed is sent again, and when. A value: it neither waits nor sends.
///
/// The rules are those on which the vendors' own clients agree: a connection that failed before the body, 408, 409, 429
/// and every status from 500 are worth another try, `x-should-retry` overrides that, and the server's own waiting time
/// goes before the usual 0.5 s, 1 s, 2 s … 8 s, shortened at random by up to a quarter so that many clients do not
/// come back at the same moment.
package struct RetryPolicy: Sendable {
    /// The longest wait a server may ask for; beyond it waiting is the user's decision.
    package static let longestWait = Duration.seconds(120)

    /// What to do after a failure.
    package enum Decision: Sendable, Hashable {
        case giveUp
        case retry(after: Duration)
    }

    /// How many times a request is sent again at most.
    package let maximumRetries: Int
    /// How many times it has been sent again.
    package private(set) var retries = 0

    /// The wait before the first retry where the server names none; it doubles up to sixteen times that.
    package let shortestWait: Duration

    /// Creates a policy for one request.
    package init(maximumRetries: Int = 2, shortestWait: Duration = .milliseconds(500)) {
        self.maximumRetries = maximumRetries
        self.shortestWait = shortestWait
    }

    /// Decides after a failed attempt.
    ///
    /// - Parameters:
    ///   - isRetryable: whether the failure may pass by itself.
    ///   - requestedWait: how long the server wants to be left alone, if it says so.
    ///   - jitter: a random number, 0..<1.
    package mutating func decide(isRetryable: Bool, requestedWait: Duration?, jitter: Double) -> Decision {
        guard isRetryable, retries < maximumRetries else { return .giveUp }
        if let requestedWait, requestedWait > Self.longestWait { return .giveUp }
        let exponential = shortestWait * (Double(1 << min(retries, 4)) * (1 - jitter / 4))
        retries += 1
        if let requestedWait, requestedWait > .zero { return .retry(after: requestedWait) }
        return .retry(after: exponential)
    }

    /// Whether a status is worth another try by itself.
    package static func isRetryable(status: Int) -> Bool {
        [408, 409, 429].contains(status) || status >= 500
    }
}
