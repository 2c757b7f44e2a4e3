import AltText
import AltTextModels
import AltTextTesting
import Testing

/// The many servers that speak OpenAI's language, each with an accent.
struct OpenAIDialectTests {
    private func fake(
        _ dialect: FakeOpenAI.Dialect, _ outcome: FakeOpenAI.Model.Outcome = .answers, sees: Bool = true,
        isLoading: Bool = false
    ) -> FakeOpenAI {
        let model = FakeOpenAI.Model("heron-7b", vision: sees, answer: FakeAnswer(Vendor.answer), outcome: outcome)
        return FakeOpenAI(models: [model], key: Vendor.key, dialect: dialect, isLoading: isLoading)
    }

    @Test(arguments: FakeOpenAI.Dialect.allCases)
    func `Each of them answers`(dialect: FakeOpenAI.Dialect) async throws {
        let outcome = try await ask(.openAI, fake(dialect))
        #expect(outcome.answer?.text == Vendor.answer)
        #expect(outcome.questions.count == 1)
        #expect(outcome.answer?.reportedDollars == (dialect == .openRouter ? 0.00014 : nil))
    }

    @Test(arguments: FakeOpenAI.Dialect.allCases)
    func `Each says in its own way that a model reads text only, and is not asked twice`(
        dialect: FakeOpenAI.Dialect
    ) async throws {
        let outcome = try await ask(.openAI, fake(dialect, sees: false))
        #expect(outcome.kind == "no_vision", "\(String(describing: outcome.error))")
        #expect(outcome.questions.count == 1)
    }

    @Test(arguments: [FakeOpenAI.Dialect.llamaServer, .mistral, .openRouter])
    func `Where the list of models says so, it is known beforehand`(dialect: FakeOpenAI.Dialect) async throws {
        try await withFakeServer(fake(dialect, sees: false)) { server in
            try await withClient { client in
                #expect(await client.readiness(of: Vendor.openAI.model(at: server)).error?.kind == "no_vision")
            }
        }
    }

    @Test(arguments: FakeOpenAI.Dialect.allCases)
    func `Each refuses a wrong key`(dialect: FakeOpenAI.Dialect) async throws {
        try await withFakeServer(fake(dialect)) { server in
            try await withClient(keys: ["test": Secret("sk-wrong")]) { client in
                #expect(await client.result(from: Vendor.openAI.model(at: server)).failure?.kind == "wrong_key")
            }
        }
    }

    @Test func `Mistral's list of what it does not know leads to a request without it`() async throws {
        let outcome = try await ask(.openAI, fake(.mistral)) { model in
            model.settings.seed = 42
            model.capabilities.maximumTokensField = .maxCompletionTokens
        }
        #expect(outcome.answer?.text == Vendor.answer)
        #expect(outcome.questions.count == 3)
        let body = try #require(try outcome.questions.last?.json().object)
        #expect(Set(body.keys) == ["model", "messages", "max_tokens", "stream"])
    }

    @Test func `OpenRouter's provider that fails under status 200 is asked again`() async throws {
        for (outcome, kind) in [
            (FakeOpenAI.Model.Outcome.failsInside200(code: 502), "server_error"),
            (.failsInside200(code: 429), "rate_limited"),
            (.failsAsChoice, "server_error"),
        ] {
            let result = try await ask(.openAI, fake(.openRouter, outcome))
            #expect(result.kind == kind)
            #expect(result.questions.count == 3)
        }
        #expect(try await ask(.openAI, fake(.openRouter, .failsInside200(code: 402))).kind == "quota_spent")
    }

    @Test func `What OpenRouter's moderation flags is refused`() async throws {
        let error: JSONValue = [
            "code": 403, "message": "flagged", "metadata": ["reasons": ["violence"], "flagged_input": "x"],
        ]
        #expect(try await ask(.openAI, first: .json(403, value: ["error": error])).kind == "refused")
    }

    @Test func `A picture that llama-server cannot read is not sent again, though it calls that its own error`()
        async throws
    {
        let error: JSONValue = ["code": 500, "message": "Failed to load image or audio file", "type": "server_error"]
        let outcome = try await ask(.openAI, first: .json(500, value: ["error": error]), count: 9)
        #expect(outcome.kind == "picture_rejected")
        #expect(outcome.questions.count == 1)
    }

    @Test func `A llama-server that is loading its model is overloaded for the moment`() async throws {
        let outcome = try await ask(.openAI, fake(.llamaServer, isLoading: true))
        #expect(outcome.kind == "overloaded")
        #expect(outcome.questions.count == 3)
    }

    @Test(
        arguments: [
            "This model's maximum context length is 8192 tokens. However, you requested 9000 tokens.",
            "Prompt contains 40000 tokens, too large for model with 32768 maximum context length",
        ])
    func `A prompt that does not fit is told as such, in whatever words`(message: String) async throws {
        let outcome = try await ask(
            .openAI, first: .json(400, value: ["error": ["message": .string(message), "code": 400]]), count: 9)
        #expect(outcome.kind == "context_overflow")
        #expect(outcome.questions.count == 1)
        #expect(try await ask(.openAI, fake(.llamaServer, .exceedsContext)).kind == "context_overflow")
    }

    @Test(
        arguments: [
            #"{"error": "plain words"}"#, #"{"error": {"message": "plain words"}}"#,
            #"{"object": "error", "message": "plain words"}"#,
            #"{"detail": "plain words"}"#, #"{"detail": [{"loc": ["body", 3], "msg": "plain words"}]}"#, "plain words",
        ])
    func `A server's words are found wherever it puts them`(body: String) async throws {
        let error = try #require(try await ask(.openAI, first: .text(400, body)).error)
        #expect(error.description.contains("plain words."))
        #expect(!error.description.contains("{"))
    }
}
