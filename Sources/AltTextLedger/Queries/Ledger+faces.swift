package import AltText

extension Ledger {
    /// What anybody sees of a picture: how it stands, the text in its place, its title and caption. All of one moment.
    package struct PictureFace: Sendable, Hashable {
        /// The picture.
        package let picture: PictureRecord
        /// The description in its place, if there is one.
        package let current: DescriptionRecord?
        /// Whether a person has accepted that description as it is.
        package let isAccepted: Bool
        /// The title that somebody gave it.
        package let title: String?
        /// The caption that somebody gave it.
        package let caption: String?

        /// What is known of the text in its place.
        package var known: KnownText? {
            current.map { KnownText(alt: $0.alt, origin: $0.origin, isReviewed: isAccepted) }
        }
    }

    /// The first of some names that is known, each in a gallery of its own.
    package func face(
        ofFirst candidates: [(gallery: GalleryRecord.ID, name: PictureID)]
    ) async throws(LedgerError) -> PictureFace? {
        try await driver.glance { (connection) throws(LedgerError) in
            for candidate in candidates {
                if let face = try connection.face(of: candidate.name, in: candidate.gallery) { return face }
            }
            return nil
        }
    }

    /// The names of pictures that are called like `stem` with an ending behind it: `journey.jpg` for `journey`.
    ///
    /// - Returns: the names in order, twenty at most.
    package func names(
        endingAfter stem: PictureID, in gallery: GalleryRecord.ID
    ) async throws(LedgerError) -> [PictureID] {
        // All that lies between "journey." and "journey/": the slash follows the dot.
        let names = try await driver.glance { (connection) throws(LedgerError) in
            try connection.rows(
                """
                SELECT name FROM pictures WHERE gallery_id = ? AND name > ? AND name < ? AND status <> 'gone' \
                ORDER BY name LIMIT 20
                """, [.id(gallery), .text(stem.text + "."), .text(stem.text + "/")]
            ) { PictureID($0.text()) }
        }
        return names.filter { name in
            !name.text.utf8.dropFirst(stem.text.utf8.count + 1).contains {
                $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/")
            }
        }
    }

    /// The picture of that number, where it is known.
    package func face(of id: PictureRecord.ID) async throws(LedgerError) -> PictureFace? {
        try await driver.read { (connection) throws(LedgerError) in try connection.face(of: id) }
    }

    /// Pictures in the order in which they became known.
    ///
    /// - Parameters:
    ///   - gallery: the gallery they are in.
    ///   - isMissing: whether only those without a text in their place are meant.
    ///   - status: the status they have; `nil`: any.
    ///   - last: the picture after which to go on.
    ///   - limit: how many at most.
    package func faces(
        in gallery: GalleryRecord.ID, isMissing: Bool = false, status: PictureStatus? = nil,
        after last: PictureRecord.ID? = nil, limit: Int
    ) async throws(LedgerError) -> [PictureFace] {
        var conditions = "pictures.gallery_id = ? AND pictures.id > ?"
        var arguments: [SQLValue] = [.id(gallery), .integer(last?.rawValue ?? 0)]
        if isMissing { conditions += " AND pictures.current_id IS NULL" }
        if let status {
            conditions += " AND pictures.status = ?"
            arguments.append(.text(status.rawValue))
        }
        arguments.append(.integer(limit))
        let statement = "\(PictureFace.selection) WHERE \(conditions) ORDER BY pictures.id LIMIT ?"
        return try await driver.read { [arguments] (connection) throws(LedgerError) in
            try connection.rows(statement, arguments) { PictureFace(&$0) }
        }
    }
}

extension Ledger.PictureFace {
    /// One statement, since every request for a text waits for it.
    fileprivate static let selection = """
        SELECT \(PictureRecord.columns), \
        EXISTS (SELECT 1 FROM decisions WHERE decisions.picture_id = pictures.id \
        AND decisions.description_id = pictures.current_id AND decisions.kind = 'accepted'), \
        \(annotation(.title)), \(annotation(.caption)), \(DescriptionRecord.columns) \
        FROM pictures LEFT JOIN descriptions ON descriptions.id = pictures.current_id
        """

    fileprivate static let selectionByName = "\(selection) WHERE pictures.gallery_id = ? AND pictures.name = ?"

    private static func annotation(_ field: Ledger.AnnotationField) -> String {
        """
        (SELECT words FROM annotations WHERE annotations.picture_id = pictures.id \
        AND annotations.field = '\(field.rawValue)' AND annotations.state = 'current' ORDER BY annotations.id DESC LIMIT 1)
        """
    }

    fileprivate init(_ row: inout SQLRow) {
        picture = PictureRecord(&row)
        isAccepted = row.bool()
        title = row.optionalText()
        caption = row.optionalText()
        current = picture.currentID == nil ? nil : DescriptionRecord(&row)
    }
}

extension LedgerConnection {
    func face(of id: PictureRecord.ID) throws(LedgerError) -> Ledger.PictureFace? {
        try row("\(Ledger.PictureFace.selection) WHERE pictures.id = ?", [.id(id)]) { Ledger.PictureFace(&$0) }
    }

    fileprivate func face(of name: PictureID, in gallery: GalleryRecord.ID) throws(LedgerError) -> Ledger.PictureFace? {
        try row(
            Ledger.PictureFace.selectionByName, [.id(gallery), .text(name.text)]
        ) { Ledger.PictureFace(&$0) }
    }
}
