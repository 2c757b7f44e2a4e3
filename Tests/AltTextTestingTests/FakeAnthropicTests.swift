import AltTextTesting
import Testing

@Suite struct `Anthropic's second reading` {
    private static let new: HeaderFields = ["anthropic-version": "2026-10-21"]
    private static let old: HeaderFields = ["anthropic-version": "2023-06-01"]

    private static func body(
        type: JSONValue = "image/jpeg", data: JSONValue = TestPicture.base64(), _ more: [String: JSONValue] = [:]
    ) -> JSONValue {
        let source: JSONValue = ["type": "base64", "media_type": type, "data": data]
        let content: JSONValue = [["type": "image", "source": source], ["type": "text", "text": "Describe."]]
        let body: JSONValue = [
            "model": "m", "max_tokens": 1024, "messages": [["role": "user", "content": content]],
        ]
        return body.merging(more)
    }

    private func ask(
        _ model: FakeAnthropic.Model = .init("m"), headers: HeaderFields = new, body: JSONValue = body()
    ) async -> FakeReply {
        await FakeAnthropic(models: [model]).post("/v1/messages", body, headers: headers)
    }

    @Test func `puts a thought before the text`() async throws {
        let answer = try await ask().json()
        #expect(answer["content"]?[0]?["type"] == "thinking")
        #expect(answer["content"]?[1]?["text"]?.string?.isEmpty == false)
        #expect(answer["stop_reason"] == "end_turn")
        #expect((answer["usage"]?["input_tokens"]?.integer ?? 0) > 1036)
    }

    @Test func `needs its version, and a gateway that is behind knows only the old one`() async throws {
        #expect(await ask(headers: [:]).status == 400)
        let gateway = FakeAnthropic(models: [.init("m")], versions: ["2023-06-01"])
        #expect(await gateway.post("/v1/messages", Self.body(), headers: Self.new).status == 400)
        #expect(await gateway.post("/v1/messages", Self.body(), headers: Self.old).status == 200)
    }

    @Test func `takes sampling only from old models in the old version`() async throws {
        let warm = Self.body(["temperature": 1])
        let cold = Self.body(["temperature": 0])
        #expect(try await ask(body: warm).json()["error"]?["message"] == "temperature: Extra inputs are not permitted")
        #expect(await ask(headers: Self.old, body: warm).status == 200)
        #expect(await ask(headers: Self.old, body: cold).status == 400)
        #expect(await ask(.init("m", takesSampling: true), headers: Self.old, body: cold).status == 200)
    }

    @Test func `asks for its key, and the classic field wins`() async throws {
        let fake = FakeAnthropic(models: [.init("m")], key: "k")
        let wrong = await fake.get("/v1/models/m", headers: ["anthropic-version": "2023-06-01"])
        #expect(wrong.status == 401)
        #expect(try wrong.json()["error"]?["type"] == "authentication_error")
        let both: HeaderFields = [
            "anthropic-version": "2026-10-21", "authorization": "Bearer no", "x-api-key": "k",
        ]
        #expect(await fake.get("/v1/models", headers: both).status == 200)
    }

    @Test func `a model that cannot stop thinking says so and refuses`() async throws {
        let model = FakeAnthropic.Model("m", thinkingCanBeDisabled: false)
        let disabled = Self.body(["thinking": ["type": "disabled"]])
        #expect(await ask(model, body: disabled).status == 400)
        #expect(await ask(body: disabled).status == 200)
        let listing = try await FakeAnthropic(models: [model]).get("/v1/models/m", headers: Self.new).json()
        #expect(listing["capabilities"]?["thinking"]?["types"]?["disabled"]?["supported"] == false)
        #expect(listing["capabilities"]?["image_input"]?["supported"] == true)
    }

    @Test(arguments: [
        (body(["max_tokens": nil]), 400), (body(type: "image/png"), 400), (body(data: "@@"), 400),
        (body(type: "image/bmp"), 400), (body(data: TestPicture.base64([1, 2, 3])), 400), (body(["seed": 1]), 400),
        (body(data: TestPicture.base64(TestPicture.jpeg(width: 9000))), 400), (body(["model": "gone"]), 404),
    ])
    func `refuses what is wrong`(body: JSONValue, status: Int) async throws {
        let reply = await ask(body: body)
        #expect(reply.status == status)
        #expect(try reply.json()["type"] == "error")
    }

    @Test func `a retired model is not found`() async throws {
        #expect(await ask(.init("m", isRetired: true)).status == 404)
    }

    @Test func `refuses with status 200`() async throws {
        let reply = await ask(.init("m", outcome: .refuses(category: "general_harms")))
        #expect(reply.status == 200)
        #expect(try reply.json()["stop_reason"] == "refusal")
        #expect(try reply.json()["stop_details"]?["category"] == "general_harms")
    }

    @Test func `thinks its budget away`() async throws {
        let answer = try await ask(body: Self.body(["max_tokens": 100])).json()
        #expect(answer["stop_reason"] == "max_tokens")
        #expect(answer["content"]?.array?.count == 1)
    }

    @Test func `counts tokens without a budget`() async throws {
        let fake = FakeAnthropic(models: [.init("m")])
        let whole = Self.body()
        #expect(await fake.post("/v1/messages/count_tokens", whole, headers: Self.new).status == 400)
        let body = JSONValue.object((whole.object ?? [:]).filter { $0.key != "max_tokens" })
        let count = try await fake.post("/v1/messages/count_tokens", body, headers: Self.new).json()
        #expect((count["input_tokens"]?.integer ?? 0) > 1036)
    }

    @Test func `the edge refuses what is too large, and not in JSON`() async throws {
        let fake = FakeAnthropic(models: [.init("m")], byteLimit: 50)
        let reply = await fake.post("/v1/messages", Self.body(), headers: Self.new)
        #expect(reply.status == 413)
        #expect(throws: (any Error).self) { try reply.json() }
    }

    @Test func `says how much of the rate is left`() async throws {
        let limits = FakeAnthropic.rateLimitHeaders(remainingRequests: 3, reset: "2026-11-23T07:00:00Z")
        let fake = FakeAnthropic(models: [.init("m")], replyHeaders: limits)
        let reply = await fake.get("/v1/models/m", headers: Self.new)
        #expect(reply.headers["Anthropic-RateLimit-Requests-Remaining"] == "3")
        #expect(reply.headers["request-id"] == "req_fake")
    }

    @Test func `has its own ways to be busy`() async throws {
        #expect(FakeAnthropic.overloaded.status == 529)
        let limit = try FakeAnthropic.spendLimitReached.json()
        #expect(limit["error"]?["details"]?["error_code"] == "enforced_spend_limit_reached")
    }
}
