internal import Synchronization

/// Those on which a server failed once. Whether the server is to blame or the picture shows when it is tried again: a
/// server that is away fails for others too, and its gate closes.
final class Suspects<Key: Hashable & Sendable>: Sendable {
    private let keys = Mutex<Set<Key>>([])

    /// Whether this is the first failure of `key`, so that it gets another try.
    func isFirst(_ key: Key) -> Bool { keys.withLock { $0.insert(key).inserted } }
}
