internal import AltTextLedger
internal import Synchronization

/// The tokens that are valid, read from the ledger once a second at most: what is revoked is refused a second later.
final class TokenTable: Sendable {
    private struct State {
        /// By digest. A comparison that takes longer the more of a digest fits tells nothing worth knowing: nobody can
        /// make a token whose digest begins as he likes, and a digest opens no door.
        var tokens: [String: TokenRecord] = [:]
        var readAt: Duration?
    }

    private let ledger: Ledger
    private let clock: @Sendable () -> Duration
    private let state = Mutex(State())

    /// How long an entry is believed.
    private static let lifetime = Duration.seconds(1)

    /// - Parameter clock: the time since some fixed moment.
    init(ledger: Ledger, clock: @escaping @Sendable () -> Duration) {
        self.ledger = ledger
        self.clock = clock
    }

    /// The token that somebody shows; `nil` where it is not valid.
    func record(of token: String) async throws(LedgerError) -> TokenRecord? {
        let digest = TokenRecord.digest(of: token)
        if let lookup = lookup(digest) { return lookup.record }
        let now = clock()
        let valid = try await ledger.tokens().filter { $0.revokedAt == nil }
        let tokens = Dictionary(valid.map { ($0.digest, $0) }) { $1 }
        state.withLock { state in
            state.tokens = tokens
            state.readAt = now
        }
        return tokens[digest]
    }

    private struct Lookup {
        let record: TokenRecord?
    }

    /// - Returns: `nil` where the table is too old to say.
    private func lookup(_ digest: String) -> Lookup? {
        let now = clock()
        return state.withLock { state in
            guard let readAt = state.readAt, now - readAt < Self.lifetime else { return nil }
            return Lookup(record: state.tokens[digest])
        }
    }
}
