internal import Synchronization

/// How many pictures a run may still describe.
final class Allowance: Sendable {
    private let left: Mutex<Int>

    init(_ count: Int?) {
        left = Mutex(count ?? .max)
    }

    /// Takes one, if there is one left.
    func take() -> Bool {
        left.withLock { left in
            guard left > 0 else { return false }
            if left != .max { left -= 1 }
            return true
        }
    }

    /// Gives one back that was not used.
    func giveBack() {
        left.withLock { left in
            if left != .max { left += 1 }
        }
    }
}
