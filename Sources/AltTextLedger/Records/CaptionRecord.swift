public import AltText

/// What one model answered for one picture, as it is kept for ever.
public struct CaptionRecord: Sendable, Hashable {
    /// The number of a caption.
    public typealias ID = LedgerID<CaptionRecord>

    /// Its number.
    public let id: ID
    /// The picture that was asked about.
    public let pictureID: PictureRecord.ID
    /// The run that asked, if one did.
    public let runID: RunRecord.ID?
    /// What was asked.
    public let recipeID: Recipe.ID
    /// The answer.
    public let answer: NewCaption
    /// When it was recorded.
    public let createdAt: Timestamp

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
public struct NewCaption: Sendable, Hashable {
    /// SHA-256 of the picture's bytes as they are in the gallery, in hexadecimal.
    public var pictureDigest: String
    /// SHA-256 of the whole request, in hexadecimal.
    public var requestDigest: String
    /// What was said of the picture beside the prompt.
    public var context: String?
    /// The answer as it came.
    public var raw: String
    /// Why the model stopped.
    public var finish: Finish
    /// The model the server says it used, where it says so.
    public var servedModel: String?
    /// Tokens read, where the server counts them.
    public var inputTokens: Int?
    /// Tokens written, where the server counts them.
    public var outputTokens: Int?
    /// US dollars; `nil` where that cannot be known.
    public var dollars: Double?
    /// How long the answer took.
    public var duration: Duration
    /// How probable the model held its own words, 0...1.
    public var probability: Double?
    /// What the user should know although there is an answer.
    public var warnings: [String]
    /// Why no caption can come of it, where the model refused, say. `raw` is then all that the server sent.
    public var failure: Failure?

    /// Creates an answer.
    public init(
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
