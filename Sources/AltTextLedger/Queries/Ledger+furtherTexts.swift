internal import AltText

extension Ledger {
    /// The texts that pictures have beside their alt text, the newest of each role; nothing for a picture that has none.
    package func furtherTexts(
        of pictures: [PictureRecord.ID]
    ) async throws(LedgerError) -> [PictureRecord.ID: [FurtherTextRecord]] {
        guard !pictures.isEmpty else { return [:] }
        let marks = Array(repeating: "?", count: pictures.count).joined(separator: ", ")
        let records = try await driver.read { (connection) throws(LedgerError) in
            try connection.rows(
                "SELECT \(FurtherTextRecord.columns) FROM further_texts WHERE picture_id IN (\(marks)) ORDER BY id",
                pictures.map { .id($0) }
            ) { FurtherTextRecord(&$0) }
        }
        return Dictionary(grouping: records.compactMap(\.self), by: \.pictureID).mapValues(\.current)
    }

    /// Keeps what a person says of a picture beside its alt text. What it said before stays in its history.
    ///
    /// - Parameter version: the version of the picture that was read; `nil`: whatever it is now.
    /// - Returns: whether anything is other than it was.
    /// - Throws: ``LedgerError`` of kind `changed` where somebody else was faster.
    @discardableResult
    package func set(
        _ texts: [FurtherText], of id: PictureRecord.ID, expecting version: Int? = nil, by author: String,
        at time: Timestamp = .now
    ) async throws(LedgerError) -> Bool {
        try await driver.write { (connection) throws(LedgerError) in
            let picture = try connection.picture(id)
            guard version == nil || picture.version == version else {
                throw LedgerError(.changed, "\(picture.listing.id) has changed since it was read")
            }
            return try connection.set(texts, of: id, by: author, at: time)
        }
    }
}

extension LedgerConnection {
    /// Every text that a picture ever had beside its alt text, the oldest first.
    func furtherTexts(of picture: PictureRecord.ID) throws(LedgerError) -> [FurtherTextRecord] {
        try rows(
            "SELECT \(FurtherTextRecord.columns) FROM further_texts WHERE picture_id = ? ORDER BY id", [.id(picture)]
        ) { FurtherTextRecord(&$0) }.compactMap(\.self)
    }

    /// - Returns: whether anything is other than it was.
    func set(
        _ texts: [FurtherText], of picture: PictureRecord.ID, by author: String, at time: Timestamp
    ) throws(LedgerError) -> Bool {
        let known = try furtherTexts(of: picture).current
        let news = texts.filter { text in
            let words = known.first { $0.text.role == text.role }?.text.words ?? ""
            // Two texts that only look alike are two: somebody may have changed just that.
            return !words.utf8.elementsEqual(text.words.utf8)
        }
        guard !news.isEmpty else { return false }
        for text in news {
            try execute(
                """
                INSERT INTO further_texts (picture_id, kind, language, words, origin, author, created_at) \
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .id(picture), .text(text.role.kind.rawValue), .text(text.role.language?.tag ?? ""),
                    .text(text.words), .text(Origin.human.rawValue), .text(author), .time(time),
                ])
        }
        try change(picture) { _ in }
        return true
    }
}
