import AltText
import AltTextModels
import AltTextTesting
import Foundation
import Testing

/// Google's Gemini API.
struct GeminiTests {
    private func fake(
        _ outcome: FakeGemini.Model.Outcome = .answers, thinking: FakeGemini.Model.Thinking? = nil
    ) -> FakeGemini {
        let model = FakeGemini.Model(
            "heron-7b", thinking: thinking ?? .levels(["MINIMAL", "LOW", "MEDIUM", "HIGH"]),
            answer: FakeAnswer(Vendor.answer),
            outcome: outcome)
        return FakeGemini(models: [model], key: Vendor.key)
    }

    @Test func `The smallest request has the picture first, a limit and mild filters`() async throws {
        let request = try #require(try await ask(.gemini).questions.first)
        let data = JSONValue.string(Data(PreparedPicture.heron.bytes).base64EncodedString())
        let filters = ["HARASSMENT", "HATE_SPEECH", "SEXUALLY_EXPLICIT", "DANGEROUS_CONTENT"]
        let expected: JSONValue = [
            "systemInstruction": ["parts": [["text": "You write alt texts."]]],
            "contents": [
                [
                    "role": "user",
                    "parts": [
                        ["inlineData": ["mimeType": "image/png", "data": data]], ["text": "Describe the picture."],
                    ],
                ]
            ],
            "generationConfig": ["maxOutputTokens": 1024],
            "safetySettings": .array(
                filters.map { ["category": .string("HARM_CATEGORY_\($0)"), "threshold": "BLOCK_ONLY_HIGH"] }),
        ]
        #expect(try request.json() == expected)
    }

    @Test func `Every setting has its place`() async throws {
        let outcome = try await ask(.gemini, fake()) { model in
            (model.settings.temperature, model.settings.topP, model.settings.topK, model.settings.seed) = (
                0, 0.9, 40, 42
            )
            (model.settings.maximumTokens, model.settings.detail) = (2048, .low)
            model.capabilities.reasoningSwitch = .minimal
        }
        #expect(outcome.answer?.text == Vendor.answer)
        #expect(
            try outcome.questions.first?.json()["generationConfig"] == [
                "maxOutputTokens": 2048, "temperature": 0, "topP": 0.9, "topK": 40, "seed": 42,
                "thinkingConfig": ["thinkingLevel": "MINIMAL"], "mediaResolution": "MEDIA_RESOLUTION_LOW",
            ])
    }

    @Test(
        arguments: [
            (.minimal, .none, ["thinkingLevel": "MINIMAL"]), (.levelLow, .none, ["thinkingLevel": "LOW"]),
            (.levelLow, .high, ["thinkingLevel": "HIGH"]), (.budgetZero, .none, ["thinkingBudget": 0]),
            (.never, .none, nil), (nil, .none, nil),
        ] as [(ModelCapabilities.ReasoningSwitch?, ModelSettings.Reasoning, JSONValue?)])
    func `Thinking is turned as the entry says`(
        toggle: ModelCapabilities.ReasoningSwitch?, wanted: ModelSettings.Reasoning, expected: JSONValue?
    ) async throws {
        let outcome = try await ask(.gemini) { model in
            model.capabilities.reasoningSwitch = toggle
            model.settings.reasoning = wanted
        }
        #expect(try outcome.questions.first?.json()["generationConfig"]?["thinkingConfig"] == expected)
    }

    @Test func `Thoughts among the parts are left out, and counted as written`() async throws {
        let answer = try #require(
            try await ask(.gemini, fake(.answersInParts)) { $0.capabilities.reasoningSwitch = .levelLow }.answer)
        #expect(answer.text == Vendor.answer)
        #expect(try #require(answer.usage.output) > 90)
    }

    @Test(
        arguments: [
            .blocksPrompt(reason: "SAFETY"), .blocksPrompt(reason: "IMAGE_SAFETY"),
            .stopsWithoutContent(reason: "PROHIBITED_CONTENT"),
            .stopsWithoutParts(reason: "RECITATION"), .stopsWithoutContent(reason: "SOMETHING_NEW"),
        ] as [FakeGemini.Model.Outcome])
    func `A block is a refusal in each of its forms, with its reason`(form: FakeGemini.Model.Outcome) async throws {
        let outcome = try await ask(.gemini, fake(form))
        #expect(outcome.kind == "refused")
        #expect(outcome.questions.count == 1)
        let error = try #require(outcome.error)
        #expect(error.isWellWorded)
        #expect(
            error.description.contains("_") || error.description.contains("SAFETY")
                || error.description.contains("RECITATION"))
    }

    @Test func `Thoughts that took the whole budget leave an empty answer that was cut`() async throws {
        let answer = try #require(try await ask(.gemini, fake(.burnsBudget)).answer)
        #expect(answer.text.isEmpty)
        #expect(answer.finish == .length)
        #expect(answer.usage.output == 1024)
    }

    @Test(arguments: [true, false])
    func `The wait stands in the body, at times inside a list of one`(isWrapped: Bool) async throws {
        let outcome = try await ask(.gemini, first: FakeGemini.rateLimited(retryDelay: "0.001s", isWrapped: isWrapped))
        #expect(outcome.answer?.text == Vendor.answer)
        let long = try await ask(.gemini, first: FakeGemini.rateLimited(retryDelay: "3600s", isWrapped: isWrapped))
        #expect(long.kind == "rate_limited")
        #expect(long.questions.count == 1)
    }

    @Test(arguments: ["soon", "", "s", "-1s", "1e99s", "46"])
    func `A wait that makes no sense is none`(delay: String) async throws {
        #expect(try await ask(.gemini, first: FakeGemini.rateLimited(retryDelay: delay)).answer?.text == Vendor.answer)
    }

    @Test func `A quota of the day, or of nothing, is not asked again`() async throws {
        let nothing = FakeGemini.failure(
            429, "RESOURCE_EXHAUSTED", "Quota exceeded.",
            details: [["violations": [["quotaId": "GenerateRequestsPerMinute", "quotaValue": "0"]]]])
        for reply in [FakeGemini.dailyQuotaExceeded(retryDelay: "0.001s"), nothing] {
            let outcome = try await ask(.gemini, first: reply, count: 9)
            #expect(outcome.kind == "quota_spent")
            #expect(outcome.questions.count == 1)
        }
    }

    @Test(
        arguments: [
            ("API key not valid. Please pass a valid API key.", "wrong_key"),
            ("Unable to process input image.", "picture_rejected"),
            (
                "The input token count (2000000) exceeds the maximum number of tokens allowed (1048576).",
                "context_overflow"
            ),
            ("Request contains an invalid argument.", "bad_request"),
        ])
    func `A bad request is told by what is bad about it`(message: String, kind: String) async throws {
        let reply = FakeGemini.failure(400, "INVALID_ARGUMENT", message)
        #expect(try await ask(.gemini, first: reply, count: 9).kind == kind)
    }

    @Test func `A region that is not served is not allowed`() async throws {
        #expect(try await ask(.gemini, first: FakeGemini.failedPrecondition, count: 9).kind == "not_allowed")
    }
}
