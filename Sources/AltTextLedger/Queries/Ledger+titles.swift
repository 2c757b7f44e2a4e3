package import AltText

extension Ledger {
    /// Every title that a picture had or may get, the oldest first.
    package func titles(of picture: PictureRecord.ID) async throws(LedgerError) -> [TitleRecord] {
        try await driver.read { (connection) throws(LedgerError) in try connection.titles(of: picture) }
    }

    /// Keeps a title.
    package func record(
        _ title: NewTitle, of picture: PictureRecord.ID, at time: Timestamp = .now
    ) async throws(LedgerError) {
        try await driver.write { (connection) throws(LedgerError) in
            try connection.execute(
                """
                INSERT INTO annotations (picture_id, field, words, author, created_at, state, origin, model, before, \
                cost_usd) VALUES (?, 'title', ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .id(picture), .text(title.words), .text(title.author), .time(time), .text(title.state.rawValue),
                    .text(title.origin.rawValue), .text(title.model), .text(title.before), .real(title.dollars),
                ])
            if title.state == .current { try connection.change(picture) { _ in } }
        }
    }

    /// The titles of a gallery that wait for review, with the names of their pictures.
    ///
    /// - Parameter limit: how many at most.
    package func titleDrafts(
        in gallery: GalleryRecord.ID, limit: Int
    ) async throws(LedgerError) -> [(picture: PictureID, title: TitleRecord)] {
        try await driver.read { (connection) throws(LedgerError) in
            try connection.rows(
                """
                SELECT pictures.name, \(TitleRecord.columns.split(separator: ", ").map { "annotations.\($0)" }
                    .joined(separator: ", ")) FROM annotations JOIN pictures ON pictures.id = annotations.picture_id \
                WHERE pictures.gallery_id = ? AND pictures.status <> 'gone' AND annotations.field = 'title' \
                AND annotations.state = 'draft' AND NOT EXISTS (SELECT 1 FROM annotations AS later \
                WHERE later.picture_id = annotations.picture_id AND later.field = 'title' \
                AND later.id > annotations.id) ORDER BY annotations.id LIMIT ?
                """, [.id(gallery), .integer(limit)]
            ) { row in (PictureID(row.text()), TitleRecord(&row)) }
        }
    }
}

extension LedgerConnection {
    func titles(of picture: PictureRecord.ID) throws(LedgerError) -> [TitleRecord] {
        try rows(
            "SELECT \(TitleRecord.columns) FROM annotations WHERE picture_id = ? AND field = 'title' ORDER BY id",
            [.id(picture)]
        ) { TitleRecord(&$0) }
    }
}
