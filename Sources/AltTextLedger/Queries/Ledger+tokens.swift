internal import AltText
internal import Crypto

extension Ledger {
    /// Makes a token. It is given back this once, and nowhere kept.
    ///
    /// - Parameter expiry: when it stops being valid by itself; `nil`: never.
    package func createToken(
        named name: String, scopes: Set<TokenRecord.Scope>, until expiry: Timestamp? = nil, at time: Timestamp = .now
    ) async throws(LedgerError) -> (token: String, record: TokenRecord) {
        var numbers = SystemRandomNumberGenerator()
        let token =
            "alttext_" + (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &numbers) }.hexadecimal
        let words = scopes.map(\.rawValue).sorted().joined(separator: " ")
        let digest = TokenRecord.digest(of: token)
        let record = try await driver.write { (connection) throws(LedgerError) in
            try connection.row(
                """
                INSERT INTO tokens (name, scopes, digest, created_at, expires_at) VALUES (?, ?, ?, ?, ?) \
                RETURNING \(TokenRecord.columns)
                """,
                [.text(name), .text(words), .text(digest), .time(time), expiry.map { .time($0) } ?? .null]
            ) { TokenRecord(&$0) }
        }
        guard let record else { throw LedgerError(.failed, "The ledger did not keep the token") }
        return (token, record)
    }

    /// The tokens that were ever made, oldest first.
    package func tokens() async throws(LedgerError) -> [TokenRecord] {
        try await driver.read { (connection) throws(LedgerError) in
            try connection.rows("SELECT \(TokenRecord.columns) FROM tokens ORDER BY id") { TokenRecord(&$0) }
        }
    }

    /// Ends a token.
    ///
    /// - Returns: whether it was valid until now.
    package func revokeToken(_ id: TokenRecord.ID, at time: Timestamp = .now) async throws(LedgerError) -> Bool {
        try await driver.write { (connection) throws(LedgerError) in
            try connection.execute(
                "UPDATE tokens SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL", [.time(time), .id(id)]) > 0
        }
    }
}

extension TokenRecord {
    /// SHA-256 of a token, in hexadecimal. A token has 256 random bits, so nothing slower is needed to keep it.
    package static func digest(of token: String) -> String {
        SHA256.hash(data: Array(token.utf8)).hexadecimal
    }
}
