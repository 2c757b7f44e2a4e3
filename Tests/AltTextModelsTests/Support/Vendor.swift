import AltText
import AltTextModels
import AltTextTesting
import Testing

/// The four protocols that run models over the network, for what holds for all of them.
enum Vendor: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case ollama, openAI, anthropic, gemini

    static let key = "sk-test-0123456789-secret"
    static let answer = "A grey heron stands in shallow water."

    var testDescription: String { rawValue }

    /// The path at which questions arrive.
    var path: String {
        switch self {
        case .ollama: "/api/chat"
        case .openAI: "/v1/chat/completions"
        case .anthropic: "/v1/messages"
        case .gemini: "/v1beta/models/heron-7b:generateContent"
        }
    }

    /// The header that carries the key.
    var keyHeader: (name: String, value: String) {
        switch self {
        case .ollama, .openAI: ("authorization", "Bearer \(Self.key)")
        case .anthropic: ("x-api-key", Self.key)
        case .gemini: ("x-goog-api-key", Self.key)
        }
    }

    /// The vendor's second reading, with one model that sees.
    func fake(
        answer: FakeAnswer = FakeAnswer(Self.answer), pictureTokens: PictureTokens = .plausible, sees: Bool = true,
        misbehaviour: Misbehaviour? = nil
    ) -> any FakeService {
        switch self {
        case .ollama:
            let capabilities = sees ? ["completion", "vision"] : ["completion"]
            let model = FakeOllama.Model(
                "heron-7b", capabilities: capabilities, answer: answer, pictureTokens: pictureTokens)
            return FakeOllama(models: [model], misbehaviour: misbehaviour)
        case .openAI:
            let model = FakeOpenAI.Model("heron-7b", vision: sees, answer: answer, pictureTokens: pictureTokens)
            return FakeOpenAI(models: [model], key: Self.key, misbehaviour: misbehaviour)
        case .anthropic:
            let model = FakeAnthropic.Model("heron-7b", vision: sees, answer: answer, pictureTokens: pictureTokens)
            return FakeAnthropic(models: [model], key: Self.key, misbehaviour: misbehaviour)
        case .gemini:
            let model = FakeGemini.Model("heron-7b", vision: sees, answer: answer, pictureTokens: pictureTokens)
            return FakeGemini(models: [model], key: Self.key, misbehaviour: misbehaviour)
        }
    }

    /// The entry of the model at a server.
    func model(at server: FakeServer) -> Model {
        var model = Model(name: "heron", description: "Heron", date: "2026", backend: backend, id: "heron-7b")
        model.baseURL = server.baseURL + base
        model.keyName = "test"
        model.settings.timeout = .seconds(60)
        if self == .anthropic { model.capabilities.temperature = false }
        return model
    }

    /// 429 that passes.
    var rateLimited: FakeReply {
        switch self {
        case .ollama: .json(429, value: ["error": "too many requests"])
        case .openAI: FakeOpenAI.rateLimited
        case .anthropic: FakeAnthropic.rateLimited
        case .gemini: FakeGemini.failure(429, "RESOURCE_EXHAUSTED", "Resource has been exhausted.")
        }
    }

    /// What an overloaded server says, without a word on how long to wait.
    var overloaded: FakeReply {
        switch self {
        case .ollama: FakeOllama.busy
        case .openAI: FakeOpenAI.overloaded
        case .anthropic: FakeAnthropic.overloaded
        case .gemini: FakeGemini.overloaded
        }
    }

    private var backend: BackendKind {
        switch self {
        case .ollama: .ollama
        case .openAI: .openai
        case .anthropic: .anthropic
        case .gemini: .gemini
        }
    }

    private var base: String {
        switch self {
        case .ollama, .anthropic: ""
        case .openAI: "/v1"
        case .gemini: "/v1beta"
        }
    }
}
