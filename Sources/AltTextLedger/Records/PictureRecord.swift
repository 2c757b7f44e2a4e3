public import AltText

/// A picture as the ledger knows it, and how things stand with it.
public struct PictureRecord: Identifiable, Sendable, Hashable {
    /// The number of a picture.
    public typealias ID = LedgerID<PictureRecord>

    /// Its number.
    public let id: ID
    /// The gallery it is in.
    package let galleryID: GalleryRecord.ID
    /// Its name there, and what its list says of it.
    public let listing: PictureListing
    /// How things stand.
    package var status: PictureStatus
    /// The failure that left it failed or parked: a word for programs; empty otherwise.
    package var reason: String
    /// The failure in words.
    package var message: String?
    /// How often describing it has failed in a row.
    package var attempts: Int
    /// When it may be tried again.
    package var retryAt: Timestamp
    /// The description in its place.
    package var currentID: DescriptionRecord.ID?
    /// The description that waits for review.
    package var draftID: DescriptionRecord.ID?
    /// A write whose outcome is not known.
    package var openWriteID: WriteRecord.ID?
    /// Grows with every change: what a reader saw is still so if this is.
    package let version: Int

    static let columns = columns(of: "pictures")

    static func columns(of table: String) -> String {
        [
            "id", "gallery_id", "name", "stamp", "hints", "status", "reason", "message", "attempts", "retry_at",
            "current_id", "draft_id", "open_write_id", "version",
        ].map { "\(table).\($0)" }.joined(separator: ", ")
    }

    init(_ row: inout SQLRow) {
        id = row.id()
        galleryID = row.id()
        listing = PictureListing(
            id: PictureID(row.text()), stamp: row.text(), hints: PictureListing.hints(row.optionalText()))
        status = row.word(or: .unchecked)
        reason = row.text()
        message = row.optionalText()
        attempts = row.int()
        retryAt = row.time()
        currentID = row.optionalID()
        draftID = row.optionalID()
        openWriteID = row.optionalID()
        version = row.int()
    }
}

extension PictureListing {
    /// Hints as the ledger keeps them: pairs of name and value.
    static func hints(_ text: String?) -> [Hint] {
        guard let text, let pairs = JSON(parsing: text)?.array else { return [] }
        return pairs.compactMap { pair in
            guard let name = pair[0]?.string, let value = pair[1]?.string else { return nil }
            return Hint(name, value)
        }
    }

    var hintsText: String? {
        guard !hints.isEmpty else { return nil }
        return JSON.array(hints.map { [.string($0.name), .string($0.value)] }).text
    }
}
