internal import AltTextHTTP
internal import Synchronization

/// One ``Pacer`` for each server: requests to different servers run side by side.
final class Pacers: Sendable {
    /// Ends when ``close()`` is called.
    let closing = Closing()
    private let state = Mutex<[Endpoint: Pacer]>([:])
    /// The most requests at once to any one server, where the user set a number.
    private let ceiling: Int?

    init(ceiling: Int?) {
        self.ceiling = ceiling
    }

    /// The pacer of the server behind a model; made when it is first asked for.
    func pacer(for endpoint: Endpoint, model: Model) -> Pacer {
        state.withLock { pacers in
            if let pacer = pacers[endpoint] { return pacer }
            let ceiling = ceiling ?? model.concurrency
            // An engine of our own has as many slots as it was told to; one more waits at its door, so that none is idle.
            if model.backend.startsEngine {
                let pacer = Pacer(limit: AdaptiveLimit(fixed: ceiling + 1), closing: closing)
                pacers[endpoint] = pacer
                return pacer
            }
            let pacer = Pacer(start: model.backend.startingConcurrency, ceiling: ceiling, closing: closing)
            pacers[endpoint] = pacer
            return pacer
        }
    }

    /// Lets no request begin any more.
    func close() {
        closing.close()
        let pacers = state.withLock { Array($0.values) }
        for pacer in pacers { pacer.close() }
    }

    /// Whether ``close()`` was called.
    var isClosed: Bool { closing.isClosed }
}
