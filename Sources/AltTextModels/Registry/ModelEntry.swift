internal import AltText

/// What one file says of one model: every field is optional, since an entry with a known name changes only what it states.
struct ModelEntry {
    var name: String
    var file: String
    var line: Int?
    var description: String?
    var date: String?
    var backend: BackendKind?
    var id: String?
    /// The file that says what the model's id is: a path is relative to it, whoever changes something else.
    var idFile: String?
    var projector: String?
    var baseURL: String?
    var keyName: String?
    var prompt: String?
    var systemPrompt: String?
    var settings = Settings()
    var capabilities = Capabilities()
    var price: Price?
    var imageTokenRuleName: String?
    var concurrency: Int?
    var retirement: Retirement?
    var successorLine: Int?
    var missingEngine: String?

    struct Settings {
        var temperature: Double?
        var topP: Double?
        var topK: Int?
        var seed: Int?
        var beamCount: Int?
        var minimumTokens: Int?
        var repetitionPenalty: Double?
        var maximumTokens: Int?
        var longSidePixels: Int?
        var jpegQuality: Int?
        var detail: ImageDetail?
        var contextTokens: Int?
        var keepAlive: String?
        var timeout: Duration?
        var reasoning: ModelSettings.Reasoning?
    }

    struct Capabilities {
        var temperature: Bool?
        var seed: Bool?
        var logprobs: Bool?
        var maximumTokensField: ModelCapabilities.MaximumTokensField?
        var seedField: ModelCapabilities.SeedField?
        var reasoningSwitch: ModelCapabilities.ReasoningSwitch?
    }
}
