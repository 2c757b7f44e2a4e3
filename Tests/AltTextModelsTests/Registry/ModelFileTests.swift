import AltText
import AltTextModels
import Testing

/// What a user's file says.
struct ModelFileTests {
    @Test func `The smallest entry of the guide is read field by field`() throws {
        let registry = try ModelRegistry(
            """
            models:
              - name: heron            # what --model takes
                description: Heron 7B on my own server
                date: "2026"
                backend: openai        # ollama | openai | anthropic | gemini | recorded | evidence | llamacpp | huggingface
                model: heron-7b        # the backend's own id
                base_url: http://127.0.0.1:8000/v1
                prompt: Describe the image in a single sentence.
                settings: {temperature: 0.1, max_tokens: 300, long_side: 1024}
            """)
        var heron = Model(
            name: "heron", description: "Heron 7B on my own server", date: "2026", backend: .openai, id: "heron-7b")
        heron.baseURL = "http://127.0.0.1:8000/v1"
        heron.prompt = "Describe the image in a single sentence."
        heron.settings.temperature = 0.1
        heron.settings.maximumTokens = 300
        heron.concurrency = 4
        #expect(try registry.model(named: "heron") == heron)
        #expect(registry.models.last == heron)
    }

    @Test func `Every field has its place`() throws {
        let registry = try ModelRegistry(
            """
            models:
              - name: heron
                description: Heron
                date: 2026-04-09
                backend: openai
                model: heron-7b
                base_url: https://example.org/v1/
                key: my-server
                prompt: "Describe it."
                system_prompt: |
                  You are brief.
                settings:
                  {temperature: 1, top_p: 0.5, top_k: 40, seed: 0, max_tokens: 16, long_side: 64, jpeg_quality: 100, detail: original,
                   context_tokens: 512, keep_alive: 10m, timeout: 1.5, reasoning: high}
                capabilities:
                  {temperature: false, seed: false, logprobs: true, max_tokens_field: max_completion_tokens, seed_field: random_seed,
                   reasoning_off: effort_low}
                price: {input: 0.1, output: 2}
                image_tokens: gemma-3
                concurrency: 7
                retired: {on: 2026-01, successor: gemma4}
                waits_for: an engine
            """, file: "/home/me/models/alttext.yaml")
        let heron = try registry.model(named: "heron")
        #expect(heron.date == "2026-04-09")
        #expect(heron.baseURL == "https://example.org/v1/")
        #expect(heron.keyName == "my-server")
        #expect(heron.prompt == "Describe it.")
        #expect(heron.systemPrompt == "You are brief.")
        var settings = ModelSettings()
        (settings.temperature, settings.topP, settings.topK, settings.seed) = (1, 0.5, 40, 0)
        (settings.maximumTokens, settings.longSidePixels, settings.jpegQuality) = (16, 64, 100)
        (settings.detail, settings.contextTokens, settings.keepAlive) = (.original, 512, "10m")
        (settings.timeout, settings.reasoning) = (.seconds(1.5), .high)
        #expect(heron.settings == settings)
        var capabilities = ModelCapabilities()
        (capabilities.temperature, capabilities.seed, capabilities.logprobs) = (false, false, true)
        (capabilities.maximumTokensField, capabilities.seedField) = (.maxCompletionTokens, .randomSeed)
        capabilities.reasoningSwitch = .effortLow
        #expect(heron.capabilities == capabilities)
        #expect(heron.price == Price(dollarsPerMillionInputTokens: 0.1, dollarsPerMillionOutputTokens: 2))
        #expect(heron.imageTokenRuleName == "gemma-3")
        #expect(heron.concurrency == 7)
        #expect(heron.retirement == Retirement(date: "2026-01", successor: "gemma4"))
        #expect(heron.missingEngine == "an engine")
        #expect(heron.folder == "/home/me/models")
    }

    @Test(
        arguments: [
            "", "\n", "# nothing but a remark", "# a\n\n# b\n", "---\n", "models:\n", "models: []", "default:\n", "{}",
            "models: ~", "---\n...\n",
        ])
    func `A file that says nothing changes nothing`(text: String) throws {
        let registry = try ModelRegistry(text)
        let embedded = try ModelRegistry()
        #expect(registry.models == embedded.models)
        #expect(registry.defaultNames == embedded.defaultNames)
    }

    @Test(arguments: ["\u{FEFF}", ""], ["\n", "\r\n"])
    func `A byte order mark and Windows line endings change nothing`(mark: String, ending: String) throws {
        let lines = mark + "default: [heron]\n\(wholeModel)    prompt: Describe it.\n"
        let registry = try ModelRegistry(lines.replacing("\n", with: ending))
        #expect(registry.defaultNames == ["heron"])
        #expect(try registry.model(named: "heron").prompt == "Describe it.")
    }

    @Test(arguments: BackendKind.allCases)
    func `Each backend has its usual address, and a key only at that address`(backend: BackendKind) throws {
        let entry = wholeModel.replacing("evidence", with: backend.rawValue) + "    model: heron-7b\n"
        let here = try ModelRegistry(entry).model(named: "heron")
        #expect(here.baseURL == backend.defaultBaseURL)
        #expect((here.keyName != nil) == [.openai, .anthropic, .gemini].contains(backend))
        let there = try ModelRegistry(entry + "    base_url: https://example.org/v1\n").model(named: "heron")
        #expect(there.keyName == nil)
    }

    @Test(arguments: [("http://127.0.0.1:8000/v1", 4), ("https://example.org/v1", 16)])
    func `A server on this machine gets fewer requests at once than the cloud`(baseURL: String, concurrency: Int) throws
    {
        let entry = wholeModel.replacing("evidence", with: "openai") + "    model: heron-7b\n    base_url: \(baseURL)\n"
        #expect(try ModelRegistry(entry).model(named: "heron").concurrency == concurrency)
    }

    @Test func `An alias repeats a text, so that two models can share a prompt`() throws {
        let registry = try ModelRegistry(
            """
            models:
              - {name: heron, description: Heron, date: "2026", backend: evidence, prompt: &brief Be brief.}
              - {name: egret, description: Egret, date: "2026", backend: evidence, prompt: *brief}
            """)
        #expect(try registry.model(named: "egret").prompt == "Be brief.")
    }

    @Test(arguments: ["on", "off", "yes", "no", "~x", "1.0", "0x10", "1_000", "2026-01-01", "\"null\""])
    func `A word that YAML takes for something else is a text where a text belongs`(word: String) throws {
        let registry = try ModelRegistry(wholeModel + "    prompt: \(word)\n")
        #expect(try registry.model(named: "heron").prompt == word.replacing("\"", with: ""))
    }
}
