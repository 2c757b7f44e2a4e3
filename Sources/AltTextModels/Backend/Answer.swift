public import AltText

/// What a model answered, before anything has been done to it.
public struct Answer: Sendable, Hashable {
    /// The text, untouched, without hidden reasoning.
    public var text: String
    /// Why the model stopped.
    public var finish: Finish
    /// The tokens it took.
    public var usage: TokenUsage
    /// The model the server says it used, where it says so.
    public var servedModel: String?
    /// The probability of the visible answer: `exp` of the mean log probability of its tokens, 0...1. `nil`: no score.
    public var probability: Double?
    /// US dollars the server says it charged, where it says so.
    public var reportedDollars: Double?
    /// How long the answer took, waiting for a turn not included.
    public var duration: Duration
    /// What the user should know although there is an answer.
    public var warnings: [String]

    /// Whether the count of tokens read tells whether the picture got in.
    var countsPictures = true

    /// Creates an answer.
    public init(
        text: String,
        finish: Finish,
        usage: TokenUsage = TokenUsage(),
        servedModel: String? = nil,
        probability: Double? = nil,
        reportedDollars: Double? = nil,
        duration: Duration = .zero,
        warnings: [String] = []
    ) {
        self.text = text
        self.finish = finish
        self.usage = usage
        self.servedModel = servedModel
        self.probability = probability
        self.reportedDollars = reportedDollars
        self.duration = duration
        self.warnings = warnings
    }
}
