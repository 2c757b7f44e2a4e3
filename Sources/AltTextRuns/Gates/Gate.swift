package import AltText
internal import Synchronization

/// Holds tasks back while a server is out of reach, whatever it is a server of.
package final class Gate: Sendable {
    private struct State {
        var breaker: Breaker
        var closedSince: Duration?
        /// What closed it.
        var failure = Failure(kind: "unreachable", message: "The server is out of reach.")
    }

    private let state: Mutex<State>
    private let origin = ContinuousClock.now
    private let patience: Duration
    private let onChange: @Sendable (Change) -> Void

    /// What happens to the gate, for people.
    package enum Change: Sendable, Hashable {
        /// It closed, because of this.
        case paused(Failure)
        /// It opened again.
        case resumed
    }

    /// What came of waiting at the gate.
    package enum Passage: Sendable, Hashable {
        /// It is open.
        case open
        /// It has been closed for longer than anybody wants to wait.
        case gaveUp(Failure)
    }

    package init(
        breaker: Breaker = Breaker(), patience: Duration, onChange: @escaping @Sendable (Change) -> Void
    ) {
        state = Mutex(State(breaker: breaker))
        self.patience = patience
        self.onChange = onChange
    }

    /// Whether tasks are held back.
    package var isClosed: Bool { state.withLock { $0.breaker.isOpen } }

    /// Waits until the server may be asked.
    ///
    /// - Throws: `CancellationError` when `sleep` does.
    package func pass(sleep: (Duration) async throws -> Void) async throws -> Passage {
        while true {
            let now = ContinuousClock.now - origin
            let (permission, lastFailure) = state.withLock { state in
                let hasGivenUp = state.closedSince.map { now - $0 > patience } ?? false
                return (state.breaker.permission(at: now), hasGivenUp ? state.failure : nil)
            }
            if let lastFailure { return .gaveUp(lastFailure) }
            switch permission {
            case .pass, .probe: return .open
            // In small steps, so that those who wait for a probe hear of its success soon.
            case .wait(let until): try await sleep(min(until - now, .milliseconds(250)))
            }
        }
    }

    /// The server answered.
    package func succeeded() {
        let hasOpened = state.withLock { state in
            state.closedSince = nil
            return state.breaker.succeeded()
        }
        if hasOpened { onChange(.resumed) }
    }

    /// The server failed.
    ///
    /// - Returns: whether the gate is closed, so that the failure says nothing about the picture.
    package func failed(_ failure: Failure) -> Bool {
        let now = ContinuousClock.now - origin
        let (hasClosed, isClosed) = state.withLock { state in
            let hasClosed = state.breaker.failed(at: now)
            if hasClosed { state.closedSince = now }
            state.failure = failure
            return (hasClosed, state.breaker.isOpen)
        }
        if hasClosed { onChange(.paused(failure)) }
        return isClosed
    }
}
