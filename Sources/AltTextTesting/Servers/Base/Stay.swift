import Synchronization

/// A request's stay at the server, from its last byte to its answer's last byte.
final class Stay: Sendable {
    private enum Phase {
        case waiting
        case served
        case over
    }

    let inFlight: Int
    private let log: RequestLog
    private let places: Turnstile?
    private let phase = Mutex(Phase.waiting)

    init(log: RequestLog, inFlight: Int, places: Turnstile?) {
        self.log = log
        self.inFlight = inFlight
        self.places = places
    }

    func waitForPlace() async throws {
        guard let places else { return }
        try await places.enter()
        phase.withLock { $0 = .served }
    }

    /// Ends the stay; further calls do nothing.
    func end() {
        let ended = phase.withLock { phase in
            defer { phase = .over }
            return phase
        }
        switch ended {
        case .waiting: log.left()
        case .served:
            places?.leave()
            log.left()
        case .over: return
        }
    }
}
