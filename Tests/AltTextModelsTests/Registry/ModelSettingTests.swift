import AltText
import AltTextTesting
import Testing

@testable import AltTextModels

/// Every setting and capability there is: read, merged, sent and recorded.
struct ModelSettingTests {
    /// Two values of each, as models.yaml has them.
    private static let values: [String: (String, String)] = [
        "temperature": ("0", "0.7"), "top_p": ("0.5", "0.9"), "top_k": ("10", "40"), "seed": ("1", "2"),
        "beams": ("1", "4"), "min_tokens": ("5", "9"), "repetition_penalty": ("1", "1.5"), "max_tokens": ("100", "200"),
        "context_tokens": ("4096", "16384"), "detail": ("low", "high"), "long_side": ("512", "768"),
        "jpeg_quality": ("70", "90"), "reasoning": ("low", "high"), "keep_alive": ("5m", "10m"),
        "timeout": ("60", "90"),
    ]

    private static let capabilityValues: [String: (String, String)] = [
        "temperature": ("true", "false"), "seed": ("true", "false"), "logprobs": ("true", "false"),
        "max_tokens_field": ("max_tokens", "max_completion_tokens"), "seed_field": ("seed", "random_seed"),
        "reasoning_off": ("never", "think"),
    ]

    /// Changes no request: how long one is waited for.
    private static let unrecorded: Set<String> = ["timeout"]

    private static let backends: [BackendKind] = [.ollama, .openai, .anthropic, .gemini, .llamacpp, .huggingface]

    private static func entry(_ backend: BackendKind, _ more: String) -> String {
        """
        models:
          - name: heron
            description: Heron
            date: "2026"
            backend: \(backend.rawValue)
            model: heron-7b
        \(more)
        """
    }

    private static func model(_ backend: BackendKind, _ group: String, _ name: String, _ value: String) throws -> Model
    {
        // With everything that other settings need to be sent.
        let base =
            group == "settings"
            ? "    settings: {\(name): \(value)}"
            : "    settings: {temperature: 0.5, top_p: 0.5, top_k: 5, seed: 3}\n    capabilities: {\(name): \(value)}"
        return try ModelRegistry(entry(backend, base)).model(named: "heron")
    }

    /// What is sent, the size and quality of the picture included.
    private static func request(_ model: Model) -> [String] {
        let question = Question.heron()
        let body: JSON =
            switch model.backend {
            case .ollama: OllamaRequest(question, to: model).body
            case .anthropic: AnthropicRequest(question, to: model).body
            case .gemini: GeminiRequest(question, to: model).body
            default: OpenAIRequest(question, to: model).body
            }
        return [body.text, "\(model.settings.longSidePixels)", "\(model.settings.jpegQuality)"]
    }

    @Test func `The tests know every setting and capability`() {
        #expect(Set(ModelSetting.settings.map(\.name)) == Set(Self.values.keys))
        #expect(Set(ModelSetting.capabilities.map(\.name)) == Set(Self.capabilityValues.keys))
    }

    @Test(arguments: values.keys.sorted(), backends)
    func `A setting that changes a request changes what is recorded`(name: String, backend: BackendKind) throws {
        let values = try #require(Self.values[name])
        let first = try Self.model(backend, "settings", name, values.0)
        let second = try Self.model(backend, "settings", name, values.1)
        #expect(first != second)
        #expect((first.recordedSettings != second.recordedSettings) == !Self.unrecorded.contains(name))
        if Self.unrecorded.contains(name) { #expect(Self.request(first) == Self.request(second)) }
    }

    @Test(arguments: capabilityValues.keys.sorted(), backends)
    func `A capability that changes a request changes what is recorded`(name: String, backend: BackendKind) throws {
        let values = try #require(Self.capabilityValues[name])
        let first = try Self.model(backend, "capabilities", name, values.0)
        let second = try Self.model(backend, "capabilities", name, values.1)
        #expect(first.recordedSettings != second.recordedSettings)
    }

    @Test(arguments: values.keys.sorted())
    func `A later file changes one setting and leaves the others`(name: String) throws {
        let values = try #require(Self.values[name])
        let other = name == "seed" ? "top_k" : "seed"
        let registry = try ModelRegistry(files: [
            ("a.yaml", Self.entry(.openai, "    settings: {\(other): 7, \(name): \(values.0)}")),
            ("b.yaml", "models: [{name: heron, settings: {\(name): \(values.1)}}]"),
        ])
        let whole = try ModelRegistry(Self.entry(.openai, "    settings: {\(other): 7, \(name): \(values.1)}"))
        #expect(
            try registry.model(named: "heron").recordedSettings == whole.model(named: "heron").recordedSettings)
        #expect(try registry.model(named: "heron").settings == whole.model(named: "heron").settings)
    }

    @Test func `What goes without saying is not recorded, and what a file states as it is changes nothing`() throws {
        let plain = try ModelRegistry(Self.entry(.openai, "")).model(named: "heron")
        let stated = try ModelRegistry(
            Self.entry(.openai, "    capabilities: {temperature: true, seed: true, logprobs: false, seed_field: seed}")
        ).model(named: "heron")
        #expect(plain.recordedSettings == stated.recordedSettings)
        #expect(plain.recordedSettings["capabilities"] == nil)
        #expect(plain.recordedSettings["long_side"] == 1024)
    }
}
