extension Migration {
    /// What people say of a picture beside its alt text: that text in other languages, and extended descriptions.
    ///
    /// Only ever added to. The newest row of a kind and language counts; one without words takes the text away. An empty
    /// language is the picture's own, so that no column of the index is ever null.
    static let m005FurtherTexts = Migration(
        number: 5, name: "further texts",
        statements: [
            """
            CREATE TABLE further_texts (
                id {identity}, picture_id BIGINT NOT NULL REFERENCES pictures (id), kind TEXT NOT NULL,
                language TEXT NOT NULL, words TEXT NOT NULL, origin TEXT NOT NULL, author TEXT,
                created_at BIGINT NOT NULL)
            """,
            "CREATE INDEX further_texts_of_picture ON further_texts (picture_id, id)",
        ])
}
