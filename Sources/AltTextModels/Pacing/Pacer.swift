internal import AltTextHTTP
internal import Synchronization

/// Lets requests to one server begin, as many at once as its ``AdaptiveLimit`` says, in the order in which they came.
final class Pacer: Sendable {
    private let state: Mutex<State>
    private let closing: Closing

    private struct State {
        var limit: AdaptiveLimit
        var pausedUntil: ContinuousClock.Instant?
        var waiting: [Waiter] = []
        var nextID = 0
    }

    private struct Waiter {
        let id: Int
        let continuation: CheckedContinuation<Void, Never>
    }

    init(limit: AdaptiveLimit, closing: Closing = Closing()) {
        self.closing = closing
        state = Mutex(State(limit: limit))
    }

    convenience init(start: Int, ceiling: Int, closing: Closing = Closing()) {
        self.init(limit: AdaptiveLimit(start: start, ceiling: ceiling), closing: closing)
    }

    /// Waits for a turn.
    ///
    /// - Throws: `CancellationError` when the task is cancelled or the pacer closed; nothing has begun then.
    func begin() async throws(CancellationError) -> AdaptiveLimit.Ticket {
        var isNext = false
        while true {
            switch nextStep(isNext: isNext) {
            case .begin(let ticket): return ticket
            case .giveUp: throw CancellationError()
            case .pause(let end): try? await closing.sleep(for: end - .now)
            case .wait:
                await waitForTurn(ahead: isNext)
                isNext = true
            }
        }
    }

    /// A request was answered.
    func succeeded(_ ticket: AdaptiveLimit.Ticket, latency: Duration) {
        update { $0.limit.succeeded(ticket, latency: latency) }
    }

    /// A request was pushed back: fewer at once from now on, and none before `wait` has passed.
    func pushedBack(_ ticket: AdaptiveLimit.Ticket, wait: Duration?) {
        update { state in
            state.limit.pushedBack(ticket)
            guard let wait, wait <= RetryPolicy.longestWait else { return }
            state.pausedUntil = max(state.pausedUntil ?? .now, .now + wait)
        }
    }

    /// A request ended in a way that says nothing of the server's load.
    func abandoned(_ ticket: AdaptiveLimit.Ticket) {
        update { $0.limit.abandoned(ticket) }
    }

    /// Wakes all who wait for a turn when there will be none any more; what is under way may end.
    func close() {
        closing.close()
        let waiting = state.withLock { state in
            defer { state.waiting.removeAll() }
            return state.waiting
        }
        for waiter in waiting { waiter.continuation.resume() }
    }

    private enum Step {
        case begin(AdaptiveLimit.Ticket)
        case pause(until: ContinuousClock.Instant)
        case wait
        case giveUp
    }

    /// - Parameter isNext: whether it has been this one's turn already, so that nobody who waits goes before.
    private func nextStep(isNext: Bool) -> Step {
        var step = Step.wait
        update { state in
            if closing.isClosed || Task.isCancelled {
                step = .giveUp
            } else if let end = state.pausedUntil, end > .now {
                step = .pause(until: end)
            } else if state.limit.admits && (isNext || state.waiting.isEmpty) {
                step = .begin(state.limit.begin())
            }
        }
        return step
    }

    /// Changes the state, and wakes the one who has waited longest if there is room now; that one wakes the next.
    private func update(_ change: (inout State) -> Void) {
        let woken = state.withLock { state -> Waiter? in
            change(&state)
            return state.limit.admits && !state.waiting.isEmpty ? state.waiting.removeFirst() : nil
        }
        woken?.continuation.resume()
    }

    private func waitForTurn(ahead: Bool) async {
        let id = state.withLock { state in
            state.nextID += 1
            return state.nextID
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let mustNotWait = state.withLock { state in
                    // Looked at again under the lock: the place may have come free in between.
                    guard !Task.isCancelled, !closing.isClosed, !state.limit.admits else { return true }
                    let place = ahead ? 0 : state.waiting.endIndex
                    state.waiting.insert(Waiter(id: id, continuation: continuation), at: place)
                    return false
                }
                if mustNotWait { continuation.resume() }
            }
        } onCancel: {
            let waiter = state.withLock { state in
                state.waiting.firstIndex { $0.id == id }.map { state.waiting.remove(at: $0) }
            }
            waiter?.continuation.resume()
        }
    }
}
