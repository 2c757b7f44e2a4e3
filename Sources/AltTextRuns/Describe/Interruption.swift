internal import Synchronization

/// Tells work to begin nothing more: what is under way is finished, and its results are kept.
public final class Interruption: Sendable {
    private struct State {
        var isRaised = false
        var actions: [@Sendable () -> Void] = []
    }

    private let state = Mutex(State())

    /// Creates an interruption that has not been raised.
    public init() {}

    /// Whether work is to come to an end.
    public var isRaised: Bool { state.withLock { $0.isRaised } }

    /// Tells work to come to an end.
    public func raise() {
        let actions = state.withLock { state in
            state.isRaised = true
            defer { state.actions = [] }
            return state.actions
        }
        for action in actions { action() }
    }

    /// Waits until work is to come to an end, or the task is cancelled.
    func untilRaised() async {
        let (stream, continuation) = AsyncStream.makeStream(of: Never.self)
        let isRaised = state.withLock { state in
            if !state.isRaised { state.actions.append { continuation.finish() } }
            return state.isRaised
        }
        guard !isRaised else { return }
        for await _ in stream {}
    }
}
