package import AltText

extension Ledger {
    /// Which pictures of a gallery are meant.
    package struct GridQuery: Sendable, Hashable {
        /// How they stand; empty: however.
        package var statuses: [PictureStatus] = []
        /// What their name or a text of theirs contains; `nil`: anything.
        package var search: String?

        /// All pictures.
        package init() {}
    }

    /// Pictures of a gallery with their texts, in the order in which they became known.
    ///
    /// - Parameters:
    ///   - last: the picture behind which to go on.
    ///   - limit: how many at most.
    package func grid(
        of gallery: GalleryRecord.ID, _ query: GridQuery, after last: PictureRecord.ID? = nil, limit: Int
    ) async throws(LedgerError) -> [PictureTexts] {
        guard query.statuses.count > 1 else {
            return try await grid(of: gallery, query.statuses.first, query.search, after: last, limit: limit)
        }
        // Each has an index of its own; asked for together, every picture of the gallery would be looked at.
        var texts: [PictureTexts] = []
        for status in query.statuses {
            texts += try await grid(of: gallery, status, query.search, after: last, limit: limit)
        }
        return Array(texts.sorted { $0.picture.id.rawValue < $1.picture.id.rawValue }.prefix(limit))
    }

    private func grid(
        of gallery: GalleryRecord.ID, _ status: PictureStatus?, _ search: String?, after last: PictureRecord.ID?,
        limit: Int
    ) async throws(LedgerError) -> [PictureTexts] {
        var conditions = ["pictures.gallery_id = ?", "pictures.id > ?"]
        var arguments: [SQLValue] = [.id(gallery), .integer(last?.rawValue ?? 0)]
        if let status {
            conditions.append("pictures.status = ?")
            arguments.append(.text(status.rawValue))
        } else {
            conditions.append("pictures.status <> 'gone'")
        }
        if let search {
            let pattern = "%\(search.replacing("!", with: "!!").replacing("%", with: "!%").replacing("_", with: "!_"))%"
            conditions.append("(pictures.name LIKE ? ESCAPE '!' OR descriptions.words LIKE ? ESCAPE '!')")
            arguments += [.text(pattern), .text(pattern)]
        }
        let statement = """
            SELECT \(PictureRecord.columns) FROM pictures LEFT JOIN descriptions \
            ON descriptions.id = COALESCE(pictures.draft_id, pictures.current_id) \
            WHERE \(conditions.joined(separator: " AND ")) ORDER BY pictures.id LIMIT ?
            """
        return try await driver.read { [arguments] (connection) throws(LedgerError) in
            var texts: [PictureTexts] = []
            for picture in try connection.rows(
                statement, arguments + [.integer(limit)], { PictureRecord(&$0) })
            {
                texts.append(try connection.texts(of: picture))
            }
            return texts
        }
    }

    /// What all runs over a gallery have cost, in US dollars, as far as that is known.
    package func cost(of gallery: GalleryRecord.ID) async throws(LedgerError) -> Double {
        try await driver.read { (connection) throws(LedgerError) in
            try connection.row("SELECT COALESCE(SUM(dollars), 0) FROM runs WHERE gallery_id = ?", [.id(gallery)]) {
                $0.real()
            } ?? 0
        }
    }
}
