internal import AltTextLedger

/// A person at a browser.
struct Reviewer: Sendable, Hashable {
    /// The name under which the ledger keeps what the person decides.
    let name: String
    let scopes: Set<TokenRecord.Scope>
    /// The digest of the token that the person showed; `nil` for who came by the link printed on the terminal. Once the
    /// token is revoked, the person is out.
    let tokenDigest: String?

    /// Whoever may review or write may see.
    func allows(_ scope: TokenRecord.Scope) -> Bool {
        scopes.contains(scope) || scope == .read && !scopes.isEmpty || scope == .review && scopes.contains(.write)
    }
}

extension Reviewer {
    /// Who shows a token.
    init(_ token: TokenRecord) {
        name = token.name
        scopes = token.scopes
        tokenDigest = token.digest
    }

    /// Who started the server.
    init(owner name: String) {
        self.name = name
        scopes = [.read, .review, .write]
        tokenDigest = nil
    }
}
