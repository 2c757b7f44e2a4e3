internal import AltTextLedger
internal import Synchronization

/// The models and findings that drafts can be told apart by. Finding them takes a look at every draft, so what was found
/// is believed for a while.
final class DraftTraitsMemory: Sendable {
    private let ledger: Ledger
    private let clock: @Sendable () -> Duration
    private let known = Mutex<(traits: Ledger.DraftTraits, at: Duration)?>(nil)

    private static let lifetime = Duration.seconds(10)

    init(ledger: Ledger, clock: @escaping @Sendable () -> Duration) {
        self.ledger = ledger
        self.clock = clock
    }

    func current() async throws(LedgerError) -> Ledger.DraftTraits {
        let now = clock()
        let fresh = known.withLock { known -> Ledger.DraftTraits? in
            guard let entry = known, now - entry.at < Self.lifetime else { return nil }
            return entry.traits
        }
        if let fresh { return fresh }
        // Those who come while one looks get what was known before.
        known.withLock { if $0 != nil { $0?.at = now } }
        let traits = try await ledger.draftTraits()
        known.withLock { $0 = (traits, now) }
        return traits
    }
}
