internal import Synchronization

/// Something that happens once, for tests that wait for it instead of for the clock.
package final class Signal: Sendable {
    private let state = Mutex<(isGiven: Bool, waiting: [CheckedContinuation<Void, Never>])>((false, []))

    /// Creates a signal that has not been given.
    package init() {}

    /// Makes it happen.
    package func give() {
        let waiting = state.withLock { state in
            state.isGiven = true
            defer { state.waiting.removeAll() }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }

    /// Waits until it has happened.
    package func wait() async {
        await withCheckedContinuation { continuation in
            let isGiven = state.withLock { state in
                if !state.isGiven { state.waiting.append(continuation) }
                return state.isGiven
            }
            if isGiven { continuation.resume() }
        }
    }
}
