internal import AltTextLedger
internal import AltTextRuns
internal import Synchronization

/// The models and findings that drafts can be told apart by. Finding them takes a look at every draft, so what was found
/// is believed for a while, and however many ask, one looks.
final class DraftTraitsMemory: Sendable {
    private struct Known {
        let traits: Ledger.DraftTraits
        var lookedAt: Duration
    }

    private let ledger: Ledger
    private let clock: @Sendable () -> Duration
    private let known = Mutex<Known?>(nil)
    private let turns = Turns<String>()

    private static let lifetime = Duration.seconds(30)

    init(ledger: Ledger, clock: @escaping @Sendable () -> Duration) {
        self.ledger = ledger
        self.clock = clock
    }

    func current() async throws(LedgerError) -> Ledger.DraftTraits {
        if let fresh = take() { return fresh }
        return try await turns.withTurn("traits") { () throws(LedgerError) in
            // Whoever was first may have looked meanwhile.
            if let fresh = take() { return fresh }
            // Those who come now get what was known before.
            known.withLock { $0?.lookedAt = clock() }
            let traits = try await ledger.draftTraits()
            known.withLock { $0 = Known(traits: traits, lookedAt: clock()) }
            return traits
        }
    }

    private func take() -> Ledger.DraftTraits? {
        let now = clock()
        return known.withLock { known in
            guard let known, now - known.lookedAt < Self.lifetime else { return nil }
            return known.traits
        }
    }
}
