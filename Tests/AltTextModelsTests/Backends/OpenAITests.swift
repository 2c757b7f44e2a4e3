import AltText
import AltTextModels
import AltTextTesting
import Foundation
import Testing

/// Chat completions as OpenAI speaks them.
struct OpenAITests {
    private let url = JSONValue.string(
        "data:image/png;base64,\(Data(PreparedPicture.heron.bytes).base64EncodedString())")

    private func fake(_ outcome: FakeOpenAI.Model.Outcome, logprobs: FakeLogprobs = .each(-0.1)) -> FakeOpenAI {
        FakeOpenAI(
            models: [
                FakeOpenAI.Model("heron-7b", answer: FakeAnswer(Vendor.answer), logprobs: logprobs, outcome: outcome)
            ],
            key: Vendor.key)
    }

    @Test func `The smallest request has nothing that was not asked for`() async throws {
        let request = try #require(try await ask(.openAI).questions.first)
        let expected: JSONValue = [
            "model": "heron-7b", "max_tokens": 300, "stream": false,
            "messages": [
                ["role": "system", "content": "You write alt texts."],
                [
                    "role": "user",
                    "content": [
                        ["type": "text", "text": "Describe the picture."],
                        ["type": "image_url", "image_url": ["url": url]],
                    ],
                ],
            ],
        ]
        #expect(try request.json() == expected)
    }

    @Test func `Every setting has its place`() async throws {
        let outcome = try await ask(.openAI, FakeOpenAI(models: [], dialect: .vLLM)) { model in
            (model.settings.temperature, model.settings.topP, model.settings.topK, model.settings.seed) = (
                0, 0.9, 40, 42
            )
            (model.settings.maximumTokens, model.settings.detail, model.settings.reasoning) = (64, .high, .low)
            model.capabilities.logprobs = true
            model.capabilities.seedField = .randomSeed
            model.capabilities.maximumTokensField = .maxCompletionTokens
            model.capabilities.reasoningSwitch = .effort
        }
        let body = try #require(try outcome.questions.first?.json().object)
        #expect(
            body.filter { $0.key != "messages" } == [
                "model": "heron-7b", "temperature": 0, "top_p": 0.9, "top_k": 40, "random_seed": 42,
                "max_completion_tokens": 64,
                "reasoning_effort": "low", "logprobs": true, "stream": false,
            ])
        #expect(body["messages"]?[1]?["content"]?[1]?["image_url"] == ["url": url, "detail": "high"])
    }

    @Test(
        arguments: [
            (.effort, .none, ["reasoning_effort": "none"]), (.effortLow, .none, ["reasoning_effort": "low"]),
            (.effortLow, .high, ["reasoning_effort": "high"]), (.never, .none, [:]), (nil, .none, [:]),
            (nil, .medium, ["reasoning_effort": "medium"]),
            (.chatTemplate, .none, ["chat_template_kwargs": ["enable_thinking": false]]),
            (.chatTemplate, .low, ["chat_template_kwargs": ["enable_thinking": true]]),
        ] as [(ModelCapabilities.ReasoningSwitch?, ModelSettings.Reasoning, [String: JSONValue])])
    func `Hidden reasoning is turned as the entry says`(
        toggle: ModelCapabilities.ReasoningSwitch?, wanted: ModelSettings.Reasoning, expected: [String: JSONValue]
    ) async throws {
        let outcome = try await ask(.openAI, FakeOpenAI(models: [], dialect: .vLLM)) { model in
            model.capabilities.reasoningSwitch = toggle
            model.settings.reasoning = wanted
        }
        let body = try #require(try outcome.questions.first?.json().object)
        #expect(body.filter { $0.key.hasPrefix("reasoning") || $0.key.hasPrefix("chat_template") } == expected)
    }

    @Test func `Sampling that the server does not take is not sent`() async throws {
        let body = try #require(
            try await ask(.openAI) { model in
                (model.settings.temperature, model.settings.topP, model.settings.topK, model.settings.seed) = (
                    0, 0.9, 40, 42
                )
                (model.capabilities.temperature, model.capabilities.seed) = (false, false)
            }.questions.first?.json().object)
        #expect(Set(body.keys) == ["model", "messages", "max_tokens", "stream"])
    }

    @Test func `A reasoning model is asked once when its entry fits it`() async throws {
        let fake = FakeOpenAI(
            models: [FakeOpenAI.Model("gpt-6-luna", answer: FakeAnswer(Vendor.answer))], key: Vendor.key)
        let outcome = try await ask(.openAI, fake) { model in
            let url = model.baseURL
            model = (try? ModelRegistry().model(named: "gpt-6-luna")) ?? model
            (model.baseURL, model.keyName) = (url, "test")
        }
        #expect(outcome.answer?.text == Vendor.answer)
        #expect(outcome.questions.count == 1)
    }

    @Test(
        arguments: [
            .refusesInField, .refusesByFilter, .refusesByStatus(code: "content_policy_violation"),
            .refusesByStatus(code: "image_content_policy_violation"),
        ] as [FakeOpenAI.Model.Outcome])
    func `A refusal is one in each of its forms, and is not asked for again`(
        form: FakeOpenAI.Model.Outcome
    ) async throws {
        let outcome = try await ask(.openAI, fake(form))
        #expect(outcome.kind == "refused")
        #expect(outcome.questions.count == 1)
        #expect(try #require(outcome.error).isWellWorded)
    }

    @Test func `An answer in parts is joined, and thoughts are left out`() async throws {
        #expect(try await ask(.openAI, fake(.answersInParts)).answer?.text == Vendor.answer)
        #expect(try await ask(.openAI, fake(.showsReasoning)).answer?.text == Vendor.answer)
    }

    @Test func `Thoughts said aloud are left to the cleaner, which takes them out`() async throws {
        let text = try #require(try await ask(.openAI, fake(.thinksAloud)).answer?.text)
        #expect(text.hasPrefix("<think>"))
        #expect(text.hasSuffix(Vendor.answer))
    }

    @Test func `Reasoning that took the whole budget leaves an empty answer that was cut`() async throws {
        let answer = try #require(try await ask(.openAI, fake(.burnsBudget)).answer)
        #expect(answer.text.isEmpty)
        #expect(answer.finish == .length)
        #expect(answer.usage.output == 300)
    }

    @Test func `The probability is that of the words`() async throws {
        let outcome = try await ask(.openAI, fake(.answers)) { $0.capabilities.logprobs = true }
        #expect(abs(try #require(outcome.answer?.probability) - exp(-0.1)) < 1e-9)
        let without = try await ask(.openAI, fake(.answers, logprobs: .none)) { $0.capabilities.logprobs = true }
        #expect(without.answer != nil)
        #expect(without.answer?.probability == nil)
        #expect(try await ask(.openAI, fake(.answers)).answer?.probability == nil)
    }

    @Test func `A spent quota is not asked again`() async throws {
        for reply in [
            FakeOpenAI.quotaExceeded, FakeOpenAI.creditsUsedUp,
            FakeOpenAI.quotaExceeded.with(header: "retry-after", "0.001"),
        ] {
            let outcome = try await ask(.openAI, first: reply, count: 9)
            #expect(outcome.kind == "quota_spent")
            #expect(outcome.questions.count == 1)
        }
    }

    @Test(arguments: [
        "invalid_image", "invalid_image_format", "image_too_large", "image_parse_error", "empty_image_file",
    ])
    func `A picture that is not taken is told as such`(code: String) async throws {
        let reply = FakeReply.json(
            400, value: ["error": ["message": "Bad picture.", "code": .string(code), "param": nil]])
        #expect(try await ask(.openAI, first: reply, count: 9).kind == "picture_rejected")
    }
}
