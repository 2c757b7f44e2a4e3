package import AltText

/// A text that was put in its place, or was to be.
package struct WriteRecord: Sendable, Hashable {
    /// The number of a write.
    package typealias ID = LedgerID<WriteRecord>

    /// What came of it.
    package enum Outcome: String, Sendable, Hashable, CaseIterable {
        /// Saved.
        case written
        /// The text there had changed; nothing was written.
        case conflict
        /// It failed; nothing was written.
        case failed
    }

    /// Its number.
    package let id: ID
    /// The picture.
    package let pictureID: PictureRecord.ID
    /// The run that wrote, if one did.
    package let runID: RunRecord.ID?
    /// The description that was written.
    package let descriptionID: DescriptionRecord.ID
    /// The description that was current before.
    package let previousID: DescriptionRecord.ID?
    /// The text that was in its place before.
    package let before: AlternativeText
    /// The write that this one takes back, if it does.
    package let undoesID: ID?
    /// Who wrote, where a person did.
    package let author: String?
    /// When it was begun.
    package let createdAt: Timestamp
    /// What came of it; `nil` while that is not known.
    package let outcome: Outcome?
    /// Why, where nothing was written.
    package let reason: String?
    /// When its outcome was known.
    package let endedAt: Timestamp?

    static let columns = """
        id, picture_id, run_id, description_id, previous_id, before_kind, before_words, undoes_id, author, created_at, \
        outcome, reason, ended_at
        """

    init(_ row: inout SQLRow) {
        id = row.id()
        pictureID = row.id()
        runID = row.optionalID()
        descriptionID = row.id()
        previousID = row.optionalID()
        before = row.alternativeText()
        undoesID = row.optionalID()
        author = row.optionalText()
        createdAt = row.time()
        outcome = row.optionalText().map { Outcome(rawValue: $0) ?? .failed }
        reason = row.optionalText()
        endedAt = row.optionalTime()
    }
}
