internal import Synchronization

/// One ``Pacer`` for each server: requests to different servers run side by side.
final class Pacers: Sendable {
    private let state = Mutex(State())
    /// The most requests at once to any one server, where the user set a number.
    private let ceiling: Int?

    private struct State {
        var pacers: [Endpoint: Pacer] = [:]
        var isClosed = false
    }

    init(ceiling: Int?) {
        self.ceiling = ceiling
    }

    /// The pacer of the server behind a model; made when it is first asked for.
    func pacer(for endpoint: Endpoint, model: Model) -> Pacer {
        state.withLock { state in
            if let pacer = state.pacers[endpoint] { return pacer }
            let ceiling = ceiling ?? model.concurrency
            // Ollama does one at a time by default. Elsewhere fewer would waste the first answers' time on most servers,
            // and those that cannot do so many push back or are found out with the next answers.
            let pacer = Pacer(start: model.backend == .ollama ? 2 : 8, ceiling: ceiling)
            state.pacers[endpoint] = pacer
            return pacer
        }
    }

    /// Lets no request begin any more.
    func close() async {
        let pacers = state.withLock { state in
            state.isClosed = true
            return Array(state.pacers.values)
        }
        for pacer in pacers { await pacer.close() }
    }

    /// Whether ``close()`` was called.
    var isClosed: Bool { state.withLock { $0.isClosed } }
}
