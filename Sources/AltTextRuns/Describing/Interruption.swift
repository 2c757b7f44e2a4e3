internal import Synchronization

/// Tells work to begin nothing more: what is under way is finished, and its results are kept.
public final class Interruption: Sendable {
    private let raised = Mutex(false)

    /// Creates an interruption that has not been raised.
    public init() {}

    /// Whether work is to come to an end.
    public var isRaised: Bool { raised.withLock { $0 } }

    /// Tells work to come to an end.
    public func raise() { raised.withLock { $0 = true } }
}
