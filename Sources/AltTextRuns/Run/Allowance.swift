internal import Synchronization

/// How many pictures a run may still describe.
final class Allowance: Sendable {
    private let left: Mutex<Int>
    private let kept = Mutex(0)

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
    func giveBack() { giveBack(1) }

    /// Keeps one that was used for the next round, in which the same picture comes again.
    func keep() { kept.withLock { $0 += 1 } }

    /// Gives back what was kept.
    func beginRound() {
        giveBack(
            kept.withLock { kept in
                defer { kept = 0 }
                return kept
            })
    }

    private func giveBack(_ count: Int) {
        left.withLock { left in
            if left != .max { left += count }
        }
    }
}
