import AltText
import AltTextModels
import Testing

/// Files of models over one another.
struct MergingTests {
    @Test func `An entry with a known name changes only what it states`() throws {
        var expected = try ModelRegistry().model(named: "gemma4")
        let registry = try ModelRegistry(
            """
            models:
              - name: gemma4
                prompt: Be brief.
                settings: {temperature: 0.7}
                capabilities: {logprobs: false}
            """)
        expected.prompt = "Be brief."
        expected.settings.temperature = 0.7
        expected.capabilities.logprobs = false
        #expect(try registry.model(named: "gemma4") == expected)
        let embedded = try ModelRegistry()
        #expect(registry.models.map(\.name) == embedded.models.map(\.name))
    }

    @Test func `Settings and capabilities are merged field by field over several files, the last word counting`() throws
    {
        let first = """
            models:
              - name: heron
                description: Heron
                date: "2026"
                backend: openai
                model: heron-7b
                settings: {temperature: 0.1, top_p: 0.2, long_side: 512, timeout: 9, reasoning: low, detail: low}
                capabilities: {seed: false, logprobs: true, reasoning_off: effort}
                price: {input: 1, output: 2}
            """
        let second = """
            models:
              - name: heron
                settings: {temperature: 0.3, top_k: 5, detail: high}
                capabilities: {seed: true, max_tokens_field: max_completion_tokens}
                price: {input: 3, output: 4}
                concurrency: 2
            """
        let registry = try ModelRegistry(files: [
            ("a.yaml", first), ("b.yaml", second), ("c.yaml", "models: [{name: heron, date: '2027'}]"),
        ])
        let heron = try registry.model(named: "heron")
        #expect(heron.date == "2027")
        #expect(heron.description == "Heron")
        #expect(heron.settings.temperature == 0.3)
        #expect(heron.settings.topP == 0.2)
        #expect(heron.settings.topK == 5)
        #expect(heron.settings.longSidePixels == 512)
        #expect(heron.settings.timeout == .seconds(9))
        #expect(heron.settings.reasoning == .low)
        #expect(heron.settings.detail == .high)
        #expect(heron.capabilities.seed)
        #expect(heron.capabilities.logprobs)
        #expect(heron.capabilities.reasoningSwitch == .effort)
        #expect(heron.capabilities.maximumTokensField == .maxCompletionTokens)
        #expect(heron.price == Price(dollarsPerMillionInputTokens: 3, dollarsPerMillionOutputTokens: 4))
        #expect(heron.concurrency == 2)
    }

    @Test func `A new default takes the place of the old one, also of that of a file before`() throws {
        let files = [
            ("a.yaml", "default: [gemma4, evidence]"), ("b.yaml", "default: [evidence]"), ("c.yaml", "models: []"),
        ]
        #expect(try ModelRegistry(files: files).defaultNames == ["evidence"])
        #expect(try ModelRegistry("default: []").defaultNames.isEmpty)
    }

    @Test func `A default may name a model of the same file or of one before`() throws {
        let registry = try ModelRegistry(files: [("a.yaml", wholeModel), ("b.yaml", "default: [heron, gemma4]")])
        #expect(registry.defaultModels.map(\.name) == ["heron", "gemma4"])
    }

    @Test func `Another backend makes another model of which only the words stay`() throws {
        let registry = try ModelRegistry(
            "models: [{name: gpt-4o, backend: recorded, model: answers.json}]", file: "site/alttext.yaml")
        var expected = Model(
            name: "gpt-4o", description: try ModelRegistry().model(named: "gpt-4o").description, date: "2024-05-13",
            backend: .recorded,
            id: "answers.json")
        expected.folder = "site"
        #expect(try registry.model(named: "gpt-4o") == expected)
    }

    @Test(arguments: ["claude-haiku", "gpt-6-luna", "gemini-3.5-flash-lite", "mistral-small"])
    func `Another address gets no key unless one is named for it`(name: String) throws {
        let entry = "models: [{name: \(name), base_url: 'https://llm.example.org/v1'"
        #expect(try ModelRegistry(entry + "}]").model(named: name).keyName == nil)
        #expect(try ModelRegistry(entry + ", key: gateway}]").model(named: name).keyName == "gateway")
        #expect(try ModelRegistry("models: [{name: \(name), prompt: Be brief.}]").model(named: name).keyName != nil)
    }

    @Test func `A model is where the last file with an entry for it lies`() throws {
        let registry = try ModelRegistry(files: [
            ("a/x.yaml", wholeModel), ("b/c/y.yaml", "models: [{name: heron, date: '2027'}]"),
        ])
        #expect(try registry.model(named: "heron").folder == "b/c")
    }
}
