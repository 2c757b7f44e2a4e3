extension Migration {
    /// When a token stops being valid by itself; null: never.
    static let m007TokenExpiry = Migration(
        number: 7, name: "token expiry", statements: ["ALTER TABLE tokens ADD COLUMN expires_at BIGINT"])
}
