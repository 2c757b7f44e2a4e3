import AltTextTesting
import Testing

@Suite struct `Chat completions' second reading` {
    private static func body(
        _ model: JSONValue = "m", url: JSONValue = TestPicture.dataURL(), _ more: [String: JSONValue] = [:]
    ) -> JSONValue {
        let parts: JSONValue = [
            ["type": "text", "text": "Describe the picture."], ["type": "image_url", "image_url": ["url": url]],
        ]
        let body: JSONValue = ["model": model, "messages": [["role": "user", "content": parts]]]
        return body.merging(more)
    }

    private func ask(
        _ model: FakeOpenAI.Model = .init("m"), dialect: FakeOpenAI.Dialect = .openAI, url: JSONValue? = nil,
        with more: [String: JSONValue] = [:]
    ) async -> FakeReply {
        let fake = FakeOpenAI(models: [model], dialect: dialect)
        return await fake.post("/v1/chat/completions", Self.body(url: url ?? TestPicture.dataURL(), more))
    }

    @Test(arguments: FakeOpenAI.Dialect.allCases)
    func `answers with enough tokens for a picture`(dialect: FakeOpenAI.Dialect) async throws {
        let answer = try await ask(dialect: dialect, with: ["max_tokens": 300]).json()
        #expect(answer["choices"]?[0]?["message"]?["content"]?.string?.isEmpty == false)
        #expect(answer["choices"]?[0]?["finish_reason"] == "stop")
        #expect((answer["usage"]?["prompt_tokens"]?.integer ?? 0) > 64)
    }

    @Test func `counts patches of 32 pixels times 1_2`() async throws {
        let usage = try await ask().json()["usage"]
        #expect(usage?["prompt_tokens_details"]?["image_tokens"]?.integer == 922)
    }

    @Test func `asks for its key`() async throws {
        let fake = FakeOpenAI(models: [.init("m")], key: "right", basePath: "")
        #expect(await fake.get("/models").status == 401)
        #expect(await fake.get("/models", headers: ["authorization": "Bearer wrong"]).status == 401)
        #expect(await fake.get("/models", headers: ["Authorization": "Bearer right"]).status == 200)
    }

    @Test func `a model that reasons refuses max_tokens and sampling`() async throws {
        let model = FakeOpenAI.Model("m", generation: .switchable)
        for (field, value) in [("max_tokens", 300), ("temperature", 0), ("logprobs", true)] as [(String, JSONValue)] {
            let reply = await ask(model, with: [field: value])
            #expect(reply.status == 400)
            #expect(try reply.json()["error"]?["param"]?.string == field)
        }
        let accepted: [String: JSONValue] = [
            "reasoning_effort": "none", "temperature": 0, "max_completion_tokens": 300,
        ]
        #expect(await ask(model, with: accepted).status == 200)
        let always = FakeOpenAI.Model("m", generation: .always)
        #expect(try await ask(always, with: accepted).json()["error"]?["code"] == "unsupported_value")
    }

    @Test(arguments: [("gpt-6-luna", 400), ("gpt-4o", 200), ("pixtral", 200)])
    func `knows OpenAI's models by their names`(name: String, status: Int) async throws {
        let reply = await FakeOpenAI(models: [.init(name)]).post(
            "/v1/chat/completions", Self.body(.string(name), ["max_tokens": 300]))
        #expect(reply.status == status)
    }

    @Test func `says how much of the rate is left, in Go's durations`() async throws {
        let limits = FakeOpenAI.rateLimitHeaders(remainingRequests: 3, remainingTokens: 100)
        let fake = FakeOpenAI(models: [.init("m")], replyHeaders: limits)
        let reply = await fake.post("/v1/chat/completions", Self.body())
        #expect(reply.headers["x-ratelimit-remaining-requests"] == "3")
        #expect(reply.headers["x-ratelimit-reset-tokens"] == "6m0s")
        #expect(try FakeOpenAI.quotaExceeded.json()["error"]?["type"] == "insufficient_quota")
    }

    @Test func `reasoning takes its share of the budget`() async throws {
        let model = FakeOpenAI.Model("m", generation: .always)
        let choice = try await ask(model, with: ["max_completion_tokens": 100]).json()["choices"]?[0]
        #expect(choice?["message"]?["content"] == "")
        #expect(choice?["finish_reason"] == "length")
        #expect(
            try await ask(model, with: ["max_completion_tokens": 1024]).json()["choices"]?[0]?["finish_reason"]
                == "stop")
    }

    @Test func `Mistral refuses fields it does not know with a detail`() async throws {
        let reply = await ask(dialect: .mistral, with: ["seed": 1])
        #expect(reply.status == 422)
        #expect(try reply.json()["detail"]?[0]?["loc"] == ["body", "seed"])
        #expect(await ask(dialect: .mistral, with: ["random_seed": 1]).status == 200)
    }

    @Test func `each dialect complains about a blind model in its own shape`() async throws {
        let blind = FakeOpenAI.Model("m", vision: false)
        let llama = await ask(blind, dialect: .llamaServer)
        #expect(llama.status == 500)
        #expect(try llama.json()["error"]?["message"]?.string?.contains("image input is not supported") == true)
        #expect(try await ask(blind, dialect: .vLLM).json()["error"]?["code"]?.integer == 400)
        #expect(try await ask(blind, dialect: .lmStudio).json()["error"]?.string != nil)
        #expect(await ask(blind).status == 400)
    }

    @Test(
        arguments: [
            "https://example.org/a.jpg", "data:image/jpeg;base64,@@@@", TestPicture.dataURL([1, 2, 3]),
            TestPicture.dataURL(TestPicture.png(), type: "image/jpeg"),
        ] as [JSONValue])
    func `refuses a picture that is none`(url: JSONValue) async throws {
        let reply = await ask(url: url)
        #expect(reply.status == 400)
        #expect(try reply.json()["error"]?["param"] == "messages[0].content[1].image_url")
    }

    @Test func `refuses in four ways`() async throws {
        let field = try await ask(.init("m", outcome: .refusesInField)).json()["choices"]?[0]
        #expect(field?["message"]?["content"]?.isNull == true)
        #expect(field?["message"]?["refusal"]?.string != nil)
        let filter = try await ask(.init("m", outcome: .refusesByFilter)).json()["choices"]?[0]
        #expect(filter?["finish_reason"] == "content_filter")
        let status = await ask(.init("m", outcome: .refusesByStatus(code: "content_policy_violation")))
        #expect(try status.json()["error"]?["code"] == "content_policy_violation")
        let prose = try await ask(.init("m", outcome: .refusesInProse)).json()["choices"]?[0]
        #expect(prose?["message"]?["content"]?.string?.hasPrefix("I'm sorry") == true)
    }

    @Test func `OpenRouter fails with status 200`() async throws {
        let error = await ask(.init("m", outcome: .failsInside200(code: 502)), dialect: .openRouter)
        #expect(error.status == 200)
        #expect(try error.json()["error"]?["code"]?.integer == 502)
        let choice = try await ask(.init("m", outcome: .failsAsChoice), dialect: .openRouter).json()["choices"]?[0]
        #expect(choice?["finish_reason"] == "error")
    }

    @Test func `a llama-server that loads answers 503 everywhere, then says what it sees`() async throws {
        let loading = FakeOpenAI(models: [.init("m")], dialect: .llamaServer, isLoading: true)
        #expect(await loading.get("/health").status == 503)
        #expect(try await loading.get("/v1/models").json()["error"]?["message"] == "Loading model")
        let ready = FakeOpenAI(models: [.init("m")], key: "k", dialect: .llamaServer)
        #expect(await ready.get("/health").status == 200)
        #expect(await ready.get("/props").status == 401)
        let properties = try await ready.get("/props", headers: ["x-api-key": "k"]).json()
        #expect(properties["modalities"]?["vision"] == true)
    }

    @Test func `writes what a schema asks for, and insists on a strict one`() async throws {
        func format(_ schema: JSONValue) -> [String: JSONValue] {
            let named: JSONValue = ["name": "alt_text", "strict": true, "schema": schema]
            return ["response_format": ["type": "json_schema", "json_schema": named]]
        }
        let schema: JSONValue = [
            "type": "object", "properties": ["alt": ["type": "string"]], "required": ["alt"],
            "additionalProperties": false,
        ]
        let answer = try await ask(with: format(schema)).json()
        let inner = try JSONValue(parsing: answer["choices"]?[0]?["message"]?["content"]?.string ?? "")
        #expect(inner["alt"]?.string?.isEmpty == false)
        #expect(await ask(with: format(schema.merging(["required": []]))).status == 400)
    }

    @Test func `comes as parts, with thoughts, and with vanishing log-probabilities`() async throws {
        let parts = try await ask(.init("m", outcome: .answersInParts)).json()["choices"]?[0]?["message"]?["content"]
        #expect(parts?[1]?["text"]?.string != nil)
        let aloud = try await ask(.init("m", outcome: .thinksAloud)).json()["choices"]?[0]?["message"]?["content"]
        #expect(aloud?.string?.hasPrefix("<think>") == true)
        let model = FakeOpenAI.Model("m", logprobs: .eachThenVanishing(-0.2))
        let entries = try await ask(model, with: ["logprobs": true]).json()["choices"]?[0]?["logprobs"]?["content"]?
            .array
        #expect(entries?.first?["logprob"]?.number == -0.2)
        #expect(entries?.last?["logprob"]?.number == -9999)
    }

    @Test func `streams events and ends with DONE`() async throws {
        let text = await ask(with: ["stream": true, "stream_options": ["include_usage": true]]).text
        #expect(text.hasSuffix("data: [DONE]\n\n"))
        #expect(text.contains("\"usage\":{"))
    }
}
