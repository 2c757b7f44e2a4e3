public import AltText

extension Ledger {
    /// A picture with its texts.
    package struct PictureTexts: Sendable, Hashable {
        /// The picture.
        package let picture: PictureRecord
        /// The description in its place, if there is one.
        package let current: DescriptionRecord?
        /// The description that waits for review, if there is one.
        package let draft: DescriptionRecord?
    }

    /// The picture of that name, where it is known.
    public func picture(
        _ name: PictureID, in gallery: GalleryRecord.ID
    ) async throws(LedgerError) -> PictureRecord? {
        try await driver.read { (connection) throws(LedgerError) in
            try connection.row(
                "SELECT \(PictureRecord.columns) FROM pictures WHERE gallery_id = ? AND name = ?",
                [.id(gallery), .text(name.text)]
            ) { PictureRecord(&$0) }
        }
    }

    /// The picture of that number, where it is known.
    public func picture(_ id: PictureRecord.ID) async throws(LedgerError) -> PictureRecord? {
        try await driver.read { (connection) throws(LedgerError) in
            try connection.row("SELECT \(PictureRecord.columns) FROM pictures WHERE id = ?", [.id(id)]) {
                PictureRecord(&$0)
            }
        }
    }

    /// A picture with its texts, all of one moment.
    package func texts(of id: PictureRecord.ID) async throws(LedgerError) -> PictureTexts? {
        try await driver.read { (connection) throws(LedgerError) in
            let picture = try connection.row("SELECT \(PictureRecord.columns) FROM pictures WHERE id = ?", [.id(id)]) {
                PictureRecord(&$0)
            }
            guard let picture else { return nil }
            return try connection.texts(of: picture)
        }
    }

    /// The pictures of those names with their texts, all of one moment; `nil` for each that is not known.
    package func texts(
        of names: [PictureID], in gallery: GalleryRecord.ID
    ) async throws(LedgerError) -> [PictureTexts?] {
        try await driver.read { (connection) throws(LedgerError) in
            var texts: [PictureTexts?] = []
            for name in names {
                let picture = try connection.row(
                    "SELECT \(PictureRecord.columns) FROM pictures WHERE gallery_id = ? AND name = ?",
                    [.id(gallery), .text(name.text)]
                ) { PictureRecord(&$0) }
                texts.append(try picture.flatMap { (picture) throws(LedgerError) in try connection.texts(of: picture) })
            }
            return texts
        }
    }

    /// Pictures with their texts, in the order in which they became known.
    ///
    /// - Parameters:
    ///   - gallery: the gallery they are in; `nil`: any.
    ///   - isMissing: whether only those without a text in their place are meant.
    ///   - status: the status they have; `nil`: any.
    ///   - last: the picture after which to go on.
    ///   - limit: how many at most.
    package func pictures(
        in gallery: GalleryRecord.ID, isMissing: Bool = false, status: PictureStatus? = nil,
        after last: PictureRecord.ID? = nil, limit: Int
    ) async throws(LedgerError) -> [PictureTexts] {
        try await driver.read { (connection) throws(LedgerError) in
            var conditions = ["gallery_id = ?", "id > ?"]
            var arguments: [SQLValue] = [.id(gallery), .integer(last?.rawValue ?? 0)]
            if isMissing { conditions.append("current_id IS NULL") }
            if let status {
                conditions.append("status = ?")
                arguments.append(.text(status.rawValue))
            }
            let pictures = try connection.rows(
                """
                SELECT \(PictureRecord.columns) FROM pictures WHERE \(conditions.joined(separator: " AND ")) \
                ORDER BY id LIMIT ?
                """,
                arguments + [.integer(limit)]
            ) { PictureRecord(&$0) }
            var texts: [PictureTexts] = []
            for picture in pictures { texts.append(try connection.texts(of: picture)) }
            return texts
        }
    }
}

extension LedgerConnection {
    func texts(of picture: PictureRecord) throws(LedgerError) -> Ledger.PictureTexts {
        Ledger.PictureTexts(
            picture: picture,
            current: try picture.currentID.flatMap { (id) throws(LedgerError) in try description(id) },
            draft: try picture.draftID.flatMap { (id) throws(LedgerError) in try description(id) })
    }
}
