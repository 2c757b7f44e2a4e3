/// What one model answered for one picture.
public struct Caption: Sendable, Hashable {
    /// The name of the model, as models.yaml has it.
    public var model: String
    /// The alt text; empty for a picture that needs none.
    public var text: String
    /// Whether the model holds that the picture needs no text (`alt=""`).
    public var isDecorative: Bool
    /// The answer as it came, untouched.
    public var rawText: String
    /// The model the server says it used, where it says so.
    public var servedModel: String?
    /// Tokens read, where the server counts them.
    public var inputTokens: Int?
    /// Tokens written, hidden reasoning included, where the server counts them.
    public var outputTokens: Int?
    /// What the answer cost in US dollars; 0 for a model on the user's own machine, `nil` where it cannot be known.
    public var dollars: Double?
    /// How long the answer took, waiting for a turn not included.
    public var duration: Duration
    /// How probable the model held its own words, 0...1; `nil` where its server does not say.
    public var probability: Double?
    /// What the user should know although there is an answer.
    public var warnings: [String]

    /// Creates a caption.
    package init(
        model: String,
        text: String,
        isDecorative: Bool,
        rawText: String,
        servedModel: String? = nil,
        inputTokens: Int? = nil,
        outputTokens: Int? = nil,
        dollars: Double? = nil,
        duration: Duration,
        probability: Double? = nil,
        warnings: [String] = []
    ) {
        self.model = model
        self.text = text
        self.isDecorative = isDecorative
        self.rawText = rawText
        self.servedModel = servedModel
        self.inputTokens = inputTokens
        self.outputTokens = outputTokens
        self.dollars = dollars
        self.duration = duration
        self.probability = probability
        self.warnings = warnings
    }
}
