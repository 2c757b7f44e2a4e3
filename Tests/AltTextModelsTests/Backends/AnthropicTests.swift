import AltText
import AltTextModels
import AltTextTesting
import Foundation
import Testing

/// Anthropic's Messages API.
struct AnthropicTests {
    private func fake(
        _ outcome: FakeAnthropic.Model.Outcome = .answers, versions: Set<String> = ["2023-06-01", "2026-10-21"],
        isRetired: Bool = false,
        misbehaviour: Misbehaviour? = nil
    ) -> FakeAnthropic {
        let model = FakeAnthropic.Model(
            "heron-7b", isRetired: isRetired, answer: FakeAnswer(Vendor.answer), outcome: outcome)
        return FakeAnthropic(models: [model], key: Vendor.key, versions: versions, misbehaviour: misbehaviour)
    }

    @Test func `The smallest request has the picture first and a limit`() async throws {
        let request = try #require(try await ask(.anthropic).questions.first)
        let data = JSONValue.string(Data(PreparedPicture.heron.bytes).base64EncodedString())
        let expected: JSONValue = [
            "model": "heron-7b", "max_tokens": 1024, "system": "You write alt texts.",
            "messages": [
                [
                    "role": "user",
                    "content": [
                        ["type": "image", "source": ["type": "base64", "media_type": "image/png", "data": data]],
                        ["type": "text", "text": "Describe the picture."],
                    ],
                ]
            ],
        ]
        #expect(try request.json() == expected)
        #expect(request.headers["anthropic-version"] == "2026-10-21")
    }

    @Test(
        arguments: [
            (.disabled, .none, ["thinking": ["type": "disabled"]]),
            (.betweenTools, .none, ["thinking": ["type": "between_tools"]]),
            (.anthropicLow, .none, ["output_config": ["effort": "low"]]),
            (.disabled, .high, ["output_config": ["effort": "high"]]),
            (.never, .none, [:]), (nil, .none, [:]), (nil, .medium, ["output_config": ["effort": "medium"]]),
        ] as [(ModelCapabilities.ReasoningSwitch?, ModelSettings.Reasoning, [String: JSONValue])])
    func `Thinking is turned as the entry says`(
        toggle: ModelCapabilities.ReasoningSwitch?, wanted: ModelSettings.Reasoning, expected: [String: JSONValue]
    ) async throws {
        let outcome = try await ask(.anthropic) { model in
            model.capabilities.reasoningSwitch = toggle
            model.settings.reasoning = wanted
        }
        #expect(outcome.answer?.text == Vendor.answer)
        let body = try #require(try outcome.questions.first?.json().object)
        #expect(body.filter { ["thinking", "output_config"].contains($0.key) } == expected)
    }

    @Test func `Nothing is sent that Anthropic does not have`() async throws {
        let body = try #require(
            try await ask(.anthropic) { model in
                (model.settings.temperature, model.settings.seed, model.settings.detail) = (0, 42, .high)
                model.capabilities.logprobs = true
            }.questions.first?.json().object)
        #expect(Set(body.keys) == ["model", "max_tokens", "system", "messages"])
    }

    @Test(arguments: ["general_harms", nil])
    func `A refusal comes with status 200 and is one`(category: String?) async throws {
        let outcome = try await ask(.anthropic, fake(.refuses(category: category)))
        #expect(outcome.kind == "refused")
        #expect(outcome.questions.count == 1)
        #expect(try #require(outcome.error).isWellWorded)
    }

    @Test func `Thoughts that took the whole budget leave an empty answer that was cut`() async throws {
        let answer = try #require(try await ask(.anthropic, fake(.burnsBudget)).answer)
        #expect(answer.text.isEmpty)
        #expect(answer.finish == .length)
        #expect(answer.usage.output == 1024)
    }

    @Test func `Cached tokens count as read`() async throws {
        let reply = FakeReply.json(
            200,
            value: [
                "content": [["type": "text", "text": "A heron."]], "stop_reason": "end_turn",
                "usage": [
                    "input_tokens": 100, "cache_creation_input_tokens": 20, "cache_read_input_tokens": 3,
                    "output_tokens": 5,
                ],
            ])
        #expect(try await ask(.anthropic, first: reply).answer?.usage == TokenUsage(input: 123, output: 5))
    }

    @Test func `A spend limit is not asked again`() async throws {
        let ramp = FakeAnthropic.failure(
            429, "rate_limit_error", "Ramp.", details: ["error_code": "ramp_limit_exceeded"])
        let billing = FakeAnthropic.failure(402, "billing_error", "Pay.")
        for reply in [FakeAnthropic.spendLimitReached, ramp, billing] {
            let outcome = try await ask(.anthropic, first: reply, count: 9)
            #expect(outcome.kind == "quota_spent")
            #expect(outcome.questions.count == 1)
        }
    }

    @Test(
        arguments: [
            ("prompt is too long: 210000 tokens > 200000 maximum", "context_overflow"),
            ("Could not process image", "picture_rejected"),
            ("messages.0.content.0.image.source: this model does not support image input", "no_vision"),
            ("messages: Field required", "bad_request"),
        ])
    func `A bad request is told by what is bad about it`(message: String, kind: String) async throws {
        let reply = FakeAnthropic.failure(400, "invalid_request_error", message)
        #expect(try await ask(.anthropic, first: reply, count: 9).kind == kind)
    }

    @Test func `A gateway that knows the old version alone is spoken to in it, from then on`() async throws {
        try await withFakeServer(fake(versions: ["2023-06-01"])) { server in
            try await withClient { client in
                let model = Vendor.anthropic.model(at: server)
                for _ in 0..<2 { #expect(await client.result(from: model).failure == nil) }
            }
            #expect(
                server.requests.map { $0.headers["anthropic-version"] } == ["2026-10-21", "2023-06-01", "2023-06-01"])
        }
    }

    @Test func `Such a gateway is ready, too`() async throws {
        try await withFakeServer(fake(versions: ["2023-06-01"])) { server in
            try await withClient { client in
                #expect(await client.readiness(of: Vendor.anthropic.model(at: server), isThorough: true) == .ready)
            }
        }
    }

    @Test func `A server that knows neither version is told as it is`() async throws {
        let outcome = try await ask(.anthropic, fake(versions: []))
        #expect(outcome.kind == "bad_request")
        #expect(outcome.questions.count == 2)
    }

    @Test func `A model that has been shut is not found`() async throws {
        #expect(try await ask(.anthropic, fake(isRetired: true)).kind == "not_found")
    }

    @Test func `A model that says it is retired is not ready`() async throws {
        let retired = fake { request, _ in
            request.method == "GET" ? .json(200, #"{"lifecycle": "retired", "retires_at": "2026-11-30"}"#) : nil
        }
        try await withFakeServer(retired) { server in
            try await withClient { client in
                let error = await client.readiness(of: Vendor.anthropic.model(at: server), isThorough: true).error
                #expect(error?.kind == "retired")
                #expect(error?.description.contains("2026-11-30") == true)
            }
        }
    }
}
