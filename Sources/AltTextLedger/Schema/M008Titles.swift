extension Migration {
    /// Who wrote a title, in place of which, and whether it waits for review. What was there before was written by people.
    static let m008Titles = Migration(
        number: 8, name: "titles",
        statements: [
            "ALTER TABLE annotations ADD COLUMN state TEXT NOT NULL DEFAULT 'current'",
            "ALTER TABLE annotations ADD COLUMN origin TEXT NOT NULL DEFAULT 'human'",
            "ALTER TABLE annotations ADD COLUMN model TEXT",
            "ALTER TABLE annotations ADD COLUMN before TEXT",
            "ALTER TABLE annotations ADD COLUMN cost_usd DOUBLE PRECISION",
        ])
}
