internal import Synchronization

/// A lock that is held until it is released or its owner ends.
package final class LedgerLock: Sendable {
    private let onRelease: Mutex<(@Sendable () -> Void)?>

    package init(_ onRelease: @escaping @Sendable () -> Void) {
        self.onRelease = Mutex(onRelease)
    }

    deinit { release() }

    /// Lets others have it.
    package func release() {
        let release = onRelease.withLock { action in
            defer { action = nil }
            return action
        }
        release?()
    }
}
