internal import Synchronization

/// Counts events, so that a test can act at the one it chose instead of after some time.
package final class EventCounter: Sendable {
    private struct Watcher {
        let count: Int
        let ticket: Int
        let continuation: CheckedContinuation<Void, Never>
    }

    private struct State {
        var count = 0
        var nextTicket = 0
        var watchers: [Watcher] = []
    }

    private let state = Mutex(State())

    /// Creates a counter of nothing.
    package init() {}

    /// How many there have been.
    package var count: Int { state.withLock { $0.count } }

    /// Something happened.
    package func record() {
        let due = state.withLock { state in
            state.count += 1
            let due = state.watchers.filter { $0.count <= state.count }
            state.watchers.removeAll { $0.count <= state.count }
            return due
        }
        for watcher in due { watcher.continuation.resume() }
    }

    /// Waits until there have been so many in all, or the task is cancelled.
    package func wait(for count: Int) async {
        let ticket = state.withLock { state in
            state.nextTicket += 1
            return state.nextTicket
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = state.withLock { state in
                    // The cancellation handler may have run already and found nobody waiting.
                    guard !Task.isCancelled, state.count < count else { return true }
                    state.watchers.append(Watcher(count: count, ticket: ticket, continuation: continuation))
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            let watcher = state.withLock { state in
                state.watchers.firstIndex { $0.ticket == ticket }.map { state.watchers.remove(at: $0) }
            }
            watcher?.continuation.resume()
        }
    }
}
