/// A token with which others may use the server. The token itself is nowhere: only its digest is kept.
package struct TokenRecord: Sendable, Hashable {
    /// The number of a token.
    package typealias ID = LedgerID<TokenRecord>

    /// What a token allows.
    package enum Scope: String, Sendable, Hashable, CaseIterable {
        /// To see pictures and texts.
        case read
        /// To decide about drafts, and to see.
        case review
        /// To change texts, and to see.
        case write
    }

    /// Its number.
    package let id: ID
    /// What it is for.
    package let name: String
    /// What it allows.
    package let scopes: Set<Scope>
    /// SHA-256 of the token, in hexadecimal.
    package let digest: String
    /// When it was made.
    package let createdAt: Timestamp
    /// When it stopped being valid, if it did.
    package let revokedAt: Timestamp?
    /// When it stops being valid by itself, if it does.
    package let expiresAt: Timestamp?

    static let columns = "id, name, scopes, digest, created_at, revoked_at, expires_at"

    init(_ row: inout SQLRow) {
        id = row.id()
        name = row.text()
        scopes = Set(row.text().split(separator: " ").compactMap { Scope(rawValue: String($0)) })
        digest = row.text()
        createdAt = row.time()
        revokedAt = row.optionalTime()
        expiresAt = row.optionalTime()
    }

    /// Whether the token is neither revoked nor expired.
    package func isValid(at time: Timestamp) -> Bool {
        revokedAt == nil && (expiresAt.map { time < $0 } ?? true)
    }

    /// Whether the token allows something. Whoever may review or write may see.
    package func allows(_ scope: Scope) -> Bool {
        scopes.contains(scope) || scope == .read && !scopes.isEmpty
    }
}
