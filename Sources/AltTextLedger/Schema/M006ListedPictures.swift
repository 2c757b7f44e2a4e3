extension Migration {
    /// Which run last listed a picture and had something to do with it: a run works on what it listed itself, not on what
    /// earlier ones brought into the ledger.
    static let m006ListedPictures = Migration(
        number: 6, name: "listed pictures",
        statements: [
            "ALTER TABLE pictures ADD COLUMN listed_run_id BIGINT",
            "DROP INDEX pictures_due",
            "CREATE INDEX pictures_due ON pictures (listed_run_id, retry_at, id) WHERE is_due = 1",
        ])
}
