import Synchronization

/// Counts who is inside of something at once.
final class Crowd: Sendable {
    private let counts = Mutex((inside: 0, most: 0, all: 0))

    /// The most that were inside at once.
    var most: Int { counts.withLock { $0.most } }
    /// How many were inside in all.
    var all: Int { counts.withLock { $0.all } }

    /// Stays inside for a moment.
    func visit() async {
        counts.withLock { counts in
            counts.inside += 1
            counts.all += 1
            counts.most = max(counts.most, counts.inside)
        }
        await Task.yield()
        counts.withLock { $0.inside -= 1 }
    }
}
