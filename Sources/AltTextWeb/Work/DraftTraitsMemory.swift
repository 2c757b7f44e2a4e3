internal import AltTextLedger
internal import AltTextRuns
internal import Synchronization

/// The models and findings that drafts can be told apart by. Finding them takes a look at every draft, so what was found
/// is believed for a while, and then looked for anew behind the pages: nobody waits but those who come first.
final class DraftTraitsMemory: Sendable {
    private struct Known {
        let traits: Ledger.DraftTraits
        var lookedAt: Duration
    }

    private let ledger: Ledger
    private let background: BackgroundWork
    private let clock: @Sendable () -> Duration
    private let known = Mutex<Known?>(nil)
    private let turns = Turns<String>()

    private static let lifetime = Duration.seconds(30)

    init(ledger: Ledger, background: BackgroundWork, clock: @escaping @Sendable () -> Duration) {
        self.ledger = ledger
        self.background = background
        self.clock = clock
    }

    func current() async throws(LedgerError) -> Ledger.DraftTraits {
        let now = clock()
        guard let before = known.withLock({ $0 }) else { return try await first() }
        if now - before.lookedAt >= Self.lifetime {
            // One looks, and the others need not.
            known.withLock { $0?.lookedAt = now }
            _ = background.begin(Interruption()) { [self] in _ = try? await look() }
        }
        return before.traits
    }

    private func first() async throws(LedgerError) -> Ledger.DraftTraits {
        try await turns.withTurn("traits") { () throws(LedgerError) in
            // Whoever was first may have looked meanwhile.
            if let traits = known.withLock({ $0?.traits }) { return traits }
            return try await look()
        }
    }

    private func look() async throws(LedgerError) -> Ledger.DraftTraits {
        let traits = try await ledger.draftTraits()
        known.withLock { $0 = Known(traits: traits, lookedAt: clock()) }
        return traits
    }
}
