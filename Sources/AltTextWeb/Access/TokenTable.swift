internal import AltTextLedger
internal import Synchronization

/// The tokens that are valid, read from the ledger once a second at most: what is revoked is refused a second later.
final class TokenTable: Sendable {
    private struct State {
        var tokens = Tokens([])
        var readAt: Duration?
    }

    /// Valid tokens, found by the start of their digests: so much is no secret, and finds one among thousands.
    private struct Tokens {
        private let buckets: [Substring: [TokenRecord]]

        init(_ tokens: [TokenRecord]) {
            buckets = Dictionary(grouping: tokens) { Self.start(of: $0.digest) }
        }

        subscript(digest: String) -> TokenRecord? {
            buckets[Self.start(of: digest), default: []].first { RandomText.areSame($0.digest, digest) }
        }

        private static func start(of digest: String) -> Substring { digest.prefix(8) }
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
        try await record(ofDigest: TokenRecord.digest(of: token))
    }

    /// The token with a digest; `nil` where it is not valid (any more).
    func record(ofDigest digest: String) async throws(LedgerError) -> TokenRecord? {
        if let lookup = lookup(digest) { return lookup.record.flatMap(Self.valid) }
        let now = clock()
        let tokens = Tokens(try await ledger.tokens().filter { $0.isValid(at: .now) })
        state.withLock { state in
            state.tokens = tokens
            state.readAt = now
        }
        return tokens[digest]
    }

    private static func valid(_ token: TokenRecord) -> TokenRecord? { token.isValid(at: .now) ? token : nil }

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
