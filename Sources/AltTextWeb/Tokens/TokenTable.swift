internal import AltTextLedger
internal import Synchronization

/// The tokens that are valid, read from the ledger once a second at most: what is revoked is refused a second later.
final class TokenTable: Sendable {
    private struct State {
        var tokens: [Substring: [TokenRecord]] = [:]
        var readAt: Duration?
    }

    private let ledger: Ledger
    private let clock: @Sendable () -> Duration
    private let state = Mutex(State())

    /// How long an entry is believed.
    private static let lifetime = Duration.seconds(1)
    /// So much of a digest is no secret, and finds its token among thousands.
    private static let prefixLength = 8

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
        let tokens = try await ledger.tokens().filter { $0.revokedAt == nil }
        state.withLock { state in
            state.tokens = Dictionary(grouping: tokens) { $0.digest.prefix(Self.prefixLength) }
            state.readAt = now
        }
        return Self.find(digest, in: tokens)
    }

    private struct Lookup {
        let record: TokenRecord?
    }

    /// - Returns: `nil` where the table is too old to say.
    private func lookup(_ digest: String) -> Lookup? {
        let now = clock()
        return state.withLock { state in
            guard let readAt = state.readAt, now - readAt < Self.lifetime else { return nil }
            return Lookup(record: Self.find(digest, in: state.tokens[digest.prefix(Self.prefixLength)] ?? []))
        }
    }

    /// Compares in the same time whatever the difference is, and whether there is one.
    private static func find(_ digest: String, in tokens: [TokenRecord]) -> TokenRecord? {
        var found: TokenRecord?
        for token in tokens {
            let difference = zip(token.digest.utf8, digest.utf8).reduce(UInt8(0)) { $0 | $1.0 ^ $1.1 }
            if difference == 0, token.digest.utf8.count == digest.utf8.count { found = token }
        }
        return found
    }
}
