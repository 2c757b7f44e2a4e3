package import AltText
package import AltTextLedger

/// Takes the texts that people changed in an exported file.
///
/// A changed text is a person's, and the one it was made from stays its ancestor. The words of a draft, or "true" in the
/// column "reviewed", accept what a model wrote. Only what is still as it was exported is changed.
package struct GalleryImporter: Sendable {
    /// Puts a person's text in its place, if the picture is still of the version given.
    package typealias Edit =
        @Sendable (AlternativeText, PictureRecord.ID, _ version: Int) async throws(LedgerError) -> HumanEdit.Outcome

    let ledger: Ledger
    let gallery: GalleryRecord.ID
    let author: String
    let edit: Edit

    /// As many rows are looked up at once.
    private static let batchCount = 256

    /// Creates an importer.
    ///
    /// - Parameters:
    ///   - author: whose texts they are.
    ///   - edit: puts a text in its place.
    package init(ledger: Ledger, gallery: GalleryRecord.ID, author: String, edit: @escaping Edit) {
        self.ledger = ledger
        self.gallery = gallery
        self.author = author
        self.edit = edit
    }

    /// Creates an importer that writes as "alttext set" does.
    package init(ledger: Ledger, gallery: GalleryRecord.ID, author: String, edit: HumanEdit) {
        self.init(ledger: ledger, gallery: gallery, author: author) { alt, picture, version throws(LedgerError) in
            try await edit.set(alt, of: picture, by: author, ifVersion: version)
        }
    }

    /// Imports a file.
    ///
    /// - Parameters:
    ///   - nextPiece: the next bytes of the file; `nil` at its end.
    ///   - onProblem: hears of each row that was not taken; the others are taken all the same.
    /// - Throws: what `nextPiece` throws, and ``LedgerError``. Rows up to there have been taken; importing the file again
    ///   goes on.
    package func importFile(
        _ nextPiece: () async throws -> [UInt8]?, onProblem: (ImportProblem) -> Void = { _ in }
    ) async throws -> ImportReport {
        var reader = ExchangeReader()
        var session = ImportSession(importer: self)
        var isAtEnd = false
        while !isAtEnd {
            if let piece = try await nextPiece() {
                reader.push(piece)
            } else {
                reader.finish()
                isAtEnd = true
            }
            var isDrained = false
            while !isDrained {
                let rows = session.rows(from: &reader, limit: Self.batchCount, onProblem: onProblem)
                try await session.take(rows.rows, onProblem: onProblem)
                isDrained = rows.isDrained
            }
        }
        return session.report
    }
}
