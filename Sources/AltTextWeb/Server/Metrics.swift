internal import Synchronization

/// Counts what the server does, for Prometheus.
///
/// Labels come from closed sets alone: what strangers write into an address never becomes one.
final class Metrics: Sendable {
    /// What is counted apart.
    struct Key: Sendable, Hashable, Comparable {
        var route: String
        var method: String
        var status: Int

        static func < (left: Key, right: Key) -> Bool {
            (left.route, left.method, left.status) < (right.route, right.method, right.status)
        }
    }

    /// How long requests of a route took.
    struct Histogram: Sendable, Hashable {
        /// Seconds up to which a bucket reaches; one more holds the rest.
        static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

        private(set) var counts = Array(repeating: 0, count: bounds.count + 1)
        private(set) var sum = 0.0

        mutating func add(_ seconds: Double) {
            counts[Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count] += 1
            sum += seconds
        }
    }

    /// What was counted so far.
    struct Snapshot: Sendable {
        var requests: [Key: Int] = [:]
        var durations: [String: Histogram] = [:]
        var inFlight = 0
    }

    private let state = Mutex(Snapshot())

    func begin() { state.withLock { $0.inFlight += 1 } }

    func end(_ key: Key, after duration: Duration) {
        let seconds = duration / .seconds(1)
        state.withLock { state in
            state.inFlight -= 1
            state.requests[key, default: 0] += 1
            state.durations[key.route, default: Histogram()].add(seconds)
        }
    }

    var snapshot: Snapshot { state.withLock { $0 } }
}
