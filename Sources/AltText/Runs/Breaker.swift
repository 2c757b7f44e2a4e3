/// Decides whether a server may be asked that has been failing. A value: time is passed in, and it waits for nothing.
///
/// After so many failures in a row it opens: nothing is sent for a while, then one request is let through to see. If that
/// one is answered, all may ask again; if not, the wait doubles.
package struct Breaker: Sendable, Hashable {
    /// What may be done.
    package enum Permission: Sendable, Hashable {
        /// Ask.
        case pass
        /// Ask, and say what came of it: everybody else waits for that.
        case probe
        /// Ask again at this time.
        case wait(until: Duration)
    }

    private enum State: Sendable, Hashable {
        case closed(failures: Int)
        case open(until: Duration, wait: Duration)
        /// One request is under way to see; another may try when it has not come back by then.
        case probing(until: Duration, wait: Duration)
    }

    private let threshold: Int
    private let firstWait: Duration
    private let longestWait: Duration
    private var state = State.closed(failures: 0)

    /// How long a probe may take before another one is sent.
    private static let probePatience = Duration.seconds(600)

    /// Creates a closed breaker.
    ///
    /// - Parameters:
    ///   - threshold: how many failures in a row open it, at least 1.
    ///   - firstWait: how long it stays open at first.
    ///   - longestWait: how long at most.
    package init(threshold: Int = 5, firstWait: Duration = .seconds(1), longestWait: Duration = .seconds(30)) {
        self.threshold = max(1, threshold)
        self.firstWait = firstWait
        self.longestWait = longestWait
    }

    /// Whether requests are held back.
    package var isOpen: Bool {
        if case .closed = state { false } else { true }
    }

    /// Asks whether to ask.
    ///
    /// - Parameter now: the time on any clock that does not go back.
    package mutating func permission(at now: Duration) -> Permission {
        switch state {
        case .closed: return .pass
        case .open(let until, let wait), .probing(let until, let wait):
            guard now >= until else { return .wait(until: until) }
            state = .probing(until: now + Self.probePatience, wait: wait)
            return .probe
        }
    }

    /// A request was answered, whatever the answer.
    ///
    /// - Returns: whether that closed the breaker.
    @discardableResult
    package mutating func succeeded() -> Bool {
        defer { state = .closed(failures: 0) }
        return isOpen
    }

    /// The server failed.
    ///
    /// - Returns: whether that opened the breaker.
    @discardableResult
    package mutating func failed(at now: Duration) -> Bool {
        switch state {
        case .closed(let failures):
            guard failures + 1 >= threshold else {
                state = .closed(failures: failures + 1)
                return false
            }
            state = .open(until: now + firstWait, wait: firstWait)
            return true
        // Requests that were under way when it opened say nothing new.
        case .open: return false
        case .probing(_, let wait):
            let next = min(wait * 2, longestWait)
            state = .open(until: now + next, wait: next)
            return false
        }
    }
}
