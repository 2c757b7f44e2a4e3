internal import AltText
internal import Synchronization

/// The money of a run: calls wait here until they can be paid for.
package final class Purse: Sendable {
    private struct State {
        var budget: Budget
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let state: Mutex<State>

    package init(limit: Double?) {
        state = Mutex(State(budget: Budget(limit: limit)))
    }

    /// Puts aside the most that a call can cost, waiting for others to end where that may help.
    ///
    /// - Returns: whether it could be put aside.
    package func reserve(_ dollars: Double) async -> Bool {
        while true {
            switch state.withLock({ $0.budget.reserve(dollars) }) {
            case .granted: return true
            case .exhausted: return false
            case .wait: await untilSomethingIsSettled()
            }
        }
    }

    /// A call ended.
    package func settle(reserved: Double, spent: Double) {
        let waiting = state.withLock { state in
            state.budget.settle(reserved: reserved, spent: spent)
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }

    private func untilSomethingIsSettled() async {
        await withCheckedContinuation { continuation in
            let mustWait = state.withLock { state in
                guard state.budget.reserved > 1e-9 else { return false }
                state.waiting.append(continuation)
                return true
            }
            if !mustWait { continuation.resume() }
        }
    }
}
