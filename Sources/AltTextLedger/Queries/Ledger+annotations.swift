extension Ledger {
    /// A text beside the alt text that a place keeps for a picture.
    package enum AnnotationField: String, Sendable, Hashable, CaseIterable {
        /// The picture's title.
        case title
        /// The caption shown below it.
        case caption
    }

    /// The newest title and caption of a picture, where somebody gave it one.
    package func annotations(
        of picture: PictureRecord.ID
    ) async throws(LedgerError) -> [AnnotationField: String] {
        try await driver.read { (connection) throws(LedgerError) in
            var annotations: [AnnotationField: String] = [:]
            for field in AnnotationField.allCases {
                annotations[field] = try connection.row(
                    "SELECT words FROM annotations WHERE picture_id = ? AND field = ? AND state = 'current' ORDER BY id DESC LIMIT 1",
                    [.id(picture), .text(field.rawValue)]
                ) { $0.text() }
            }
            return annotations
        }
    }

    /// Keeps a title or caption that somebody gave a picture.
    package func annotate(
        _ picture: PictureRecord.ID, _ annotations: [AnnotationField: String], by author: String?,
        at time: Timestamp = .now
    ) async throws(LedgerError) {
        try await driver.write { (connection) throws(LedgerError) in
            try connection.annotate(picture, annotations, by: author, at: time)
        }
    }
}

extension LedgerConnection {
    func annotate(
        _ picture: PictureRecord.ID, _ annotations: [Ledger.AnnotationField: String], by author: String?,
        at time: Timestamp
    ) throws(LedgerError) {
        for (field, words) in annotations.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            try execute(
                "INSERT INTO annotations (picture_id, field, words, author, created_at) VALUES (?, ?, ?, ?, ?)",
                [.id(picture), .text(field.rawValue), .text(words), .text(author), .time(time)])
        }
        try change(picture) { _ in }
    }
}
