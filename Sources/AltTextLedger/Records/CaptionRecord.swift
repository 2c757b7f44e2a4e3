package import AltText

/// What one model answered for one picture, as it is kept for ever.
package struct CaptionRecord: Sendable, Hashable {
    /// The number of a caption.
    package typealias ID = LedgerID<CaptionRecord>

    /// Its number.
    package let id: ID
    /// The picture that was asked about.
    package let pictureID: PictureRecord.ID
    /// The run that asked, if one did.
    package let runID: RunRecord.ID?
    /// What was asked.
    package let recipeID: Recipe.ID
    /// The answer.
    package let answer: NewCaption
    /// When it was recorded.
    package let createdAt: Timestamp

    static let columns = """
        captions.id, captions.picture_id, captions.run_id, captions.recipe_id, picture_digest, request_digest, context, \
        raw, finish, served_model, input_tokens, output_tokens, dollars, milliseconds, probability, warnings, \
        failure_kind, failure_message, captions.created_at
        """

    init(_ row: inout SQLRow) {
        id = row.id()
        pictureID = row.id()
        runID = row.optionalID()
        recipeID = row.id()
        answer = NewCaption(
            pictureDigest: row.text(), requestDigest: row.text(), context: row.optionalText(), raw: row.text(),
            finish: row.word(or: .unknown), servedModel: row.optionalText(), inputTokens: row.optionalInt(),
            outputTokens: row.optionalInt(), dollars: row.optionalReal(), duration: .milliseconds(row.integer()),
            probability: row.optionalReal(),
            warnings: row.optionalText().flatMap { JSON(parsing: $0)?.array?.compactMap(\.string) } ?? [],
            failure: row.failure())
        createdAt = row.time()
    }
}

/// An answer that is about to be recorded, untouched.
package struct NewCaption: Sendable, Hashable {
    /// SHA-256 of the picture's bytes as they are in the gallery, in hexadecimal.
    package var pictureDigest: String
    /// SHA-256 of the whole request, in hexadecimal.
    package var requestDigest: String
    /// What was said of the picture beside the prompt.
    package var context: String?
    /// The answer as it came.
    package var raw: String
    /// Why the model stopped.
    package var finish: Finish
    /// The model the server says it used, where it says so.
    package var servedModel: String?
    /// Tokens read, where the server counts them.
    package var inputTokens: Int?
    /// Tokens written, where the server counts them.
    package var outputTokens: Int?
    /// US dollars; `nil` where that cannot be known.
    package var dollars: Double?
    /// How long the answer took.
    package var duration: Duration
    /// How probable the model held its own words, 0...1.
    package var probability: Double?
    /// What the user should know although there is an answer.
    package var warnings: [String]
    /// Why no caption can come of it, where the model refused, say. `raw` is then all that the server sent.
    package var failure: Failure?

    /// Creates an answer.
    package init(
        pictureDigest: String, requestDigest: String, context: String?, raw: String, finish: Finish,
        servedModel: String? = nil, inputTokens: Int? = nil, outputTokens: Int? = nil, dollars: Double? = nil,
        duration: Duration = .zero, probability: Double? = nil, warnings: [String] = [],
        failure: Failure? = nil
    ) {
        self.pictureDigest = pictureDigest
        self.requestDigest = requestDigest
        self.context = context
        self.raw = raw
        self.finish = finish
        self.servedModel = servedModel
        self.inputTokens = inputTokens
        self.outputTokens = outputTokens
        self.dollars = dollars
        self.duration = duration
        self.probability = probability
        self.warnings = warnings
        self.failure = failure
    }
}

extension SQLRow {
    fileprivate mutating func failure() -> Failure? {
        let kind = optionalText()
        let message = optionalText()
        return kind.map { Failure(kind: $0, message: message ?? "") }
    }
}
