extension Migration {
    /// What people made of texts by models, to learn from: `estimate` is the confidence before that learning, and the
    /// indexes find people's deeds among those of runs.
    static let m004Experience = Migration(
        number: 4, name: "experience",
        statements: [
            "ALTER TABLE descriptions ADD COLUMN estimate DOUBLE PRECISION",
            "CREATE INDEX decisions_by_people ON decisions (id) WHERE author IS NOT NULL",
            """
            CREATE INDEX descriptions_edited ON descriptions (id) WHERE origin = 'human' AND ancestor_id IS NOT NULL
            """,
        ])
}
