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
            let pacer = Pacer(start: Self.start(model.backend, ceiling: ceiling), ceiling: ceiling)
            state.pacers[endpoint] = pacer
            return pacer
        }
    }

    /// How many requests a server gets at once until its answers tell more: half of what it may get at most, but not so
    /// few that the first seconds are lost, nor so many that it pushes back at once. Ollama does one at a time by default.
    private static func start(_ backend: BackendKind, ceiling: Int) -> Int {
        backend == .ollama ? 2 : min(max(4, ceiling / 2), 8)
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
