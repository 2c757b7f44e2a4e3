package import AltText

/// A text of a picture beside its alt text, and who wrote it.
package struct FurtherTextRecord: Sendable, Hashable {
    /// The number of a text.
    package typealias ID = LedgerID<FurtherTextRecord>

    /// Its number.
    package let id: ID
    /// The picture it is about.
    package let pictureID: PictureRecord.ID
    /// Which text it is, and its words; no words where it was taken away.
    package let text: FurtherText
    /// Who wrote it: a person or a machine.
    package let origin: Origin
    /// The person.
    package let author: String?
    /// When.
    package let createdAt: Timestamp

    /// Whether it takes away what was there before.
    package var isRemoval: Bool { text.words.isEmpty }

    static let columns = "id, picture_id, kind, language, words, origin, author, created_at"

    init?(_ row: inout SQLRow) {
        id = row.id()
        pictureID = row.id()
        guard let role = FurtherText.Role(kind: row.text(), language: row.text()) else { return nil }
        text = FurtherText(role, row.text())
        origin = row.word(or: .human)
        author = row.optionalText()
        createdAt = row.time()
    }
}

extension Sequence<FurtherTextRecord> {
    /// The newest text of each role, of texts from the oldest to the newest: those in the picture's own language first, then
    /// language by language. What was taken away is left out.
    package var current: [FurtherTextRecord] {
        var newest: [FurtherText.Role: FurtherTextRecord] = [:]
        for record in self { newest[record.text.role] = record }
        return newest.values.filter { !$0.isRemoval }.sorted { $0.text.role < $1.text.role }
    }
}

extension FurtherText.Role: Comparable {
    /// Orders roles by language, the picture's own first, and then by kind.
    package static func < (left: FurtherText.Role, right: FurtherText.Role) -> Bool {
        (left.language?.tag ?? "", left.kind.rawValue) < (right.language?.tag ?? "", right.kind.rawValue)
    }
}
