import Synchronization

/// Lets so many in at once; the others wait in the order they came.
package final class Turnstile: Sendable {
    private struct State {
        var free: Int
        var nextTicket = 0
        var waiting: [(ticket: Int, continuation: CheckedContinuation<Void, any Error>)] = []
    }

    private let state: Mutex<State>

    /// Creates a turnstile with so many places.
    package init(places: Int) {
        state = Mutex(State(free: places))
    }

    /// Waits for a place. Throws when the task is cancelled before there is one.
    package func enter() async throws {
        let ticket = state.withLock { state in
            state.nextTicket += 1
            return state.nextTicket
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                queue(continuation, ticket: ticket)
            }
        } onCancel: {
            giveUp(ticket)
        }
    }

    /// Gives a place back.
    package func leave() {
        let next = state.withLock { state -> CheckedContinuation<Void, any Error>? in
            guard state.waiting.isEmpty else { return state.waiting.removeFirst().continuation }
            state.free += 1
            return nil
        }
        next?.resume()
    }

    /// Runs `body` when there is a place for it.
    package func withPlace<Result>(_ body: () async throws -> Result) async throws -> Result {
        try await enter()
        defer { leave() }
        return try await body()
    }

    private func queue(_ continuation: CheckedContinuation<Void, any Error>, ticket: Int) {
        let result = state.withLock { state -> Result<Void, any Error>? in
            // The cancellation handler may have run already and found nobody waiting.
            if Task.isCancelled { return .failure(CancellationError()) }
            if state.free > 0 {
                state.free -= 1
                return .success(())
            }
            state.waiting.append((ticket, continuation))
            return nil
        }
        if let result { continuation.resume(with: result) }
    }

    private func giveUp(_ ticket: Int) {
        let continuation = state.withLock { state -> CheckedContinuation<Void, any Error>? in
            guard let index = state.waiting.firstIndex(where: { $0.ticket == ticket }) else { return nil }
            return state.waiting.remove(at: index).continuation
        }
        continuation?.resume(throwing: CancellationError())
    }
}
