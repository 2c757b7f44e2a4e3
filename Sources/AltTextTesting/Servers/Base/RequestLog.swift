import Synchronization

/// What a fake server has received so far, and how many requests it has in its hands.
final class RequestLog: Sendable {
    private struct State {
        var requests: [RecordedRequest] = []
        var inFlight = 0
        var peak = 0
    }

    private let keepsBodies: Bool
    private let state = Mutex(State())

    init(keepsBodies: Bool) {
        self.keepsBodies = keepsBodies
    }

    var requests: [RecordedRequest] { state.withLock { $0.requests } }
    var peak: Int { state.withLock { $0.peak } }

    /// Notes a request that has arrived whole, and says how many are in flight with it.
    func arrived(_ request: RecordedRequest) -> Int {
        var kept = request
        if !keepsBodies { kept.body = [] }
        return state.withLock { state in
            state.requests.append(kept)
            state.inFlight += 1
            state.peak = max(state.peak, state.inFlight)
            return state.inFlight
        }
    }

    func left() {
        state.withLock { $0.inFlight -= 1 }
    }
}
