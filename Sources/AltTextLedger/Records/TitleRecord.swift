package import AltText

/// A title that a picture had, has or may get.
package struct TitleRecord: Sendable, Hashable {
    /// The number of a title.
    package typealias ID = LedgerID<TitleRecord>

    /// How a title stands.
    package enum State: String, Sendable, Hashable, CaseIterable {
        /// It was put in its place; the newest of these is the picture's title.
        case current
        /// A model wrote it, and it waits for review.
        case draft
        /// A person does not want it.
        case rejected
        /// A model's answer that is no title; it is kept so that it is not asked for again.
        case unfit
    }

    /// Its number.
    package let id: ID
    /// The picture.
    package let pictureID: PictureRecord.ID
    /// The title.
    package let words: String
    /// The person or token that put it there, or decided about it.
    package let author: String?
    /// When it was recorded.
    package let createdAt: Timestamp
    /// How it stands.
    package let state: State
    /// Who wrote it.
    package let origin: Origin
    /// The model that wrote it, if one did.
    package let model: String?
    /// The title in whose place it came, or would come; `nil` where that is not known.
    package let before: String?
    /// What the model's answer cost in US dollars.
    package let dollars: Double?

    static let columns = "id, picture_id, words, author, created_at, state, origin, model, before, cost_usd"

    init(_ row: inout SQLRow) {
        id = row.id()
        pictureID = row.id()
        words = row.text()
        author = row.optionalText()
        createdAt = row.time()
        state = row.word(or: .current)
        origin = row.word(or: .human)
        model = row.optionalText()
        before = row.optionalText()
        dollars = row.optionalReal()
    }
}

/// A title that is about to be recorded.
package struct NewTitle: Sendable, Hashable {
    /// The title.
    package var words: String
    /// How it stands.
    package var state: TitleRecord.State
    /// Who wrote it.
    package var origin: Origin
    /// The person or token that put it there, or decided about it.
    package var author: String?
    /// The model that wrote it, if one did.
    package var model: String?
    /// The title in whose place it comes, or would come.
    package var before: String?
    /// What the model's answer cost in US dollars.
    package var dollars: Double?

    /// Creates a title.
    package init(
        _ words: String, _ state: TitleRecord.State, origin: Origin = .human, author: String? = nil,
        model: String? = nil, before: String? = nil, dollars: Double? = nil
    ) {
        self.words = words
        self.state = state
        self.origin = origin
        self.author = author
        self.model = model
        self.before = before
        self.dollars = dollars
    }
}

extension [TitleRecord] {
    /// The title in its place, of one picture's titles in their order.
    package var current: TitleRecord? { last { $0.state == .current } }

    /// The title that waits for review: nothing was decided about it since.
    package var draft: TitleRecord? { last.flatMap { $0.state == .draft ? $0 : nil } }
}
