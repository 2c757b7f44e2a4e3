/// Something that was decided about a picture or one of its texts.
package struct DecisionRecord: Sendable, Hashable {
    /// The number of a decision.
    package typealias ID = LedgerID<DecisionRecord>

    /// What was decided.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A text was found in its place that nobody had told the ledger about.
        case found
        /// A text of ours was found edited in its place, which makes it a person's.
        case edited
        /// A text of ours was found gone from its place.
        case removed
        /// A description is to be reviewed before it is published.
        case draft
        /// Describing failed.
        case failed
        /// It failed too often to be tried again by itself.
        case parked
        /// The text in place had changed, so nothing was written.
        case conflict
        /// A person accepted a text as it is.
        case accepted
        /// A person rejected a draft.
        case rejected
        /// What was written was taken back.
        case undone
        /// The picture was no longer in its gallery.
        case gone
    }

    /// Its number.
    package let id: ID
    /// The picture it is about.
    package let pictureID: PictureRecord.ID
    /// The run that decided, if one did.
    package let runID: RunRecord.ID?
    /// The description it is about, if it is about one.
    package let descriptionID: DescriptionRecord.ID?
    /// The caption it is about, if it is about one.
    package let captionID: CaptionRecord.ID?
    /// What was decided.
    package let kind: Kind
    /// Who decided, where a person did.
    package let author: String?
    /// Why: a word for programs.
    package let reason: String?
    /// Why, in words.
    package let message: String?
    /// When.
    package let createdAt: Timestamp

    static let columns =
        "id, picture_id, run_id, description_id, caption_id, kind, author, reason, message, created_at"

    init(_ row: inout SQLRow) {
        id = row.id()
        pictureID = row.id()
        runID = row.optionalID()
        descriptionID = row.optionalID()
        captionID = row.optionalID()
        kind = row.word(or: .found)
        author = row.optionalText()
        reason = row.optionalText()
        message = row.optionalText()
        createdAt = row.time()
    }
}
