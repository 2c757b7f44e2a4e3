import AltTextTesting
import Testing

@Suite struct `Gemini's second reading` {
    private static func body(
        type: JSONValue = "image/jpeg", data: JSONValue = TestPicture.base64(), settings: JSONValue = [:]
    ) -> JSONValue {
        let parts: JSONValue = [["inlineData": ["mimeType": type, "data": data]], ["text": "Describe."]]
        return ["contents": [["role": "user", "parts": parts]], "generationConfig": settings]
    }

    private func ask(_ model: FakeGemini.Model = .init("m"), body: JSONValue = body()) async -> FakeReply {
        await FakeGemini(models: [model]).post("/v1beta/models/m:generateContent", body)
    }

    @Test func `counts pictures flat by resolution`() async throws {
        let usage = try await ask().json()["usageMetadata"]
        #expect(usage?["promptTokensDetails"]?[0]?["tokenCount"]?.integer == 1120)
        let low = try await ask(body: Self.body(settings: ["mediaResolution": "MEDIA_RESOLUTION_LOW"])).json()
        #expect(low["usageMetadata"]?["promptTokensDetails"]?[0]?["tokenCount"]?.integer == 280)
    }

    @Test func `mixes thoughts with the parts of its answer`() async throws {
        let answer = try await ask(.init("m", answer: "Red square", outcome: .answersInParts)).json()
        let parts = answer["candidates"]?[0]?["content"]?["parts"]?.array ?? []
        #expect(parts.filter { $0["thought"] != true }.compactMap { $0["text"]?.string }.joined() == "Red square")
        #expect(parts.contains { $0["thought"] == true })
    }

    @Test func `a wrong key is 400 and a missing one 403`() async throws {
        let fake = FakeGemini(models: [.init("m")], key: "k")
        let wrong = await fake.get("/v1beta/models", headers: ["x-goog-api-key": "x"])
        #expect(wrong.status == 400)
        #expect(try wrong.json()["error"]?["details"]?[0]?["reason"] == "API_KEY_INVALID")
        #expect(await fake.get("/v1beta/models").status == 403)
        #expect(await fake.get("/v1beta/models/m?key=k").status == 200)
    }

    @Test(
        arguments: [
            ["thinkingConfig": ["thinkingLevel": "MINIMAL"]],
            ["thinkingConfig": ["thinkingLevel": "LOW", "thinkingBudget": 0]], ["responseLogprobs": true],
            ["max_tokens": 5], ["responseJsonSchema": ["type": "object"]],
        ] as [JSONValue])
    func `refuses settings that are wrong`(settings: JSONValue) async throws {
        let reply = await ask(body: Self.body(settings: settings))
        #expect(reply.status == 400)
        #expect(try reply.json()["error"]?["status"] == "INVALID_ARGUMENT")
    }

    @Test(arguments: [body(type: "image/png"), body(type: "image/tiff"), body(data: "@@"), [:]] as [JSONValue])
    func `refuses bodies that are wrong`(body: JSONValue) async throws {
        #expect(await ask(body: body).status == 400)
    }

    @Test func `blocks a prompt without candidates`() async throws {
        let answer = try await ask(.init("m", outcome: .blocksPrompt(reason: "PROHIBITED_CONTENT"))).json()
        #expect(answer["candidates"] == nil)
        #expect(answer["promptFeedback"]?["blockReason"] == "PROHIBITED_CONTENT")
    }

    @Test(arguments: ["SAFETY", "RECITATION", "IMAGE_SAFETY", "SOMETHING_NEW"])
    func `ends without content for any reason`(reason: String) async throws {
        let bare = try await ask(.init("m", outcome: .stopsWithoutContent(reason: reason))).json()
        #expect(bare["candidates"]?[0]?["finishReason"]?.string == reason)
        #expect(bare["candidates"]?[0]?["content"] == nil)
        let hollow = try await ask(.init("m", outcome: .stopsWithoutParts(reason: reason))).json()
        #expect(hollow["candidates"]?[0]?["content"] == ["role": "model"])
    }

    @Test func `thinks its budget away`() async throws {
        let candidate = try await ask(body: Self.body(settings: ["maxOutputTokens": 100])).json()["candidates"]?[0]
        #expect(candidate?["finishReason"] == "MAX_TOKENS")
        #expect(candidate?["content"]?["parts"] == nil)
    }

    @Test func `counts without generating, and lists without a word about vision`() async throws {
        let fake = FakeGemini(models: [.init("m")], basePath: "/proxy")
        let count = try await fake.post("/proxy/models/m:countTokens", Self.body()).json()
        #expect((count["totalTokens"]?.integer ?? 0) > 1120)
        #expect(try await fake.get("/proxy/models").json()["models"]?[0]?["name"] == "models/m")
        #expect(await fake.get("/proxy/models/none").status == 404)
    }

    @Test func `says in the body how long to wait, and can wrap its errors`() async throws {
        let wrapped = try FakeGemini.rateLimited(retryDelay: "46s", isWrapped: true).json()
        #expect(wrapped[0]?["error"]?["details"]?[1]?["retryDelay"] == "46s")
        let daily = try FakeGemini.dailyQuotaExceeded().json()
        let quota = daily["error"]?["details"]?[0]?["violations"]?[0]?["quotaId"]?.string
        #expect(quota?.contains("PerDay") == true)
    }
}
