import AltTextTesting
import Testing

@Suite struct `Ollama's second reading` {
    private let fake = FakeOllama(models: [
        .init("gemma4"), .init("blind", capabilities: ["completion"]), .init("qwen3.5", thinking: true),
        .init("old", capabilities: ["completion"], ignoresPictures: true),
        .init("stuck", outcome: .repeatsItself), .init("broken", outcome: .failsInside("out of memory")),
        .init("far:cloud", remoteHost: "https://ollama.com:443"),
    ])

    private func chat(
        _ model: JSONValue = "gemma4", images: JSONValue? = [TestPicture.base64()], _ more: [String: JSONValue] = [:]
    ) -> JSONValue {
        let message: JSONValue = ["role": "user", "content": "Describe the picture."]
        let body: JSONValue = [
            "model": model, "stream": false, "messages": [images.map { message.merging(["images": $0]) } ?? message],
        ]
        return body.merging(more)
    }

    @Test func `says that it runs, and which version`() async throws {
        #expect(await fake.get("/").text == "Ollama is running")
        #expect(try await fake.get("/api/version").json()["version"] == "0.33.0")
    }

    @Test func `answers over a real socket`() async throws {
        try await withFakeServer(fake) { server in
            let answer = try await WireClient(server).post("/api/chat", chat())
            #expect(answer.status == 200)
            #expect(try answer.json()["message"]?["content"]?.string?.contains("gemma4") == true)
        }
    }

    @Test func `counts a picture's tokens and leaves out what is zero`() async throws {
        let answer = try await fake.post("/api/chat", chat()).json()
        #expect(answer["done"] == true)
        #expect(answer["done_reason"] == "stop")
        #expect((answer["prompt_eval_count"]?.integer ?? 0) >= 256)
        #expect(answer["load_duration"] == nil)
    }

    @Test func `finds a model whatever the case and with its default tag`() async throws {
        #expect(await fake.post("/api/show", ["model": "Gemma4:LATEST"]).status == 200)
        let missing = await fake.post("/api/show", ["model": "llava"])
        #expect(missing.status == 404)
        #expect(try missing.json() == ["error": "model 'llava' not found"])
    }

    @Test func `says what a model can do and where it runs`() async throws {
        let shown = try await fake.post("/api/show", ["model": "far:cloud"]).json()
        #expect(shown["capabilities"] == ["completion", "vision"])
        #expect(shown["remote_host"] == "https://ollama.com:443")
        #expect(try await fake.get("/api/tags").json()["models"]?[0]?["name"] == "gemma4:latest")
    }

    @Test func `a model without vision fails with an error inside the error`() async throws {
        let reply = await fake.post("/api/chat", chat("blind"))
        #expect(reply.status == 500)
        let inner = try JSONValue(parsing: try reply.json()["error"]?.string ?? "")
        #expect(inner["error"]?["message"]?.string?.hasPrefix("image input is not supported") == true)
    }

    @Test func `before version 0_30 a picture was ignored without a word`() async throws {
        let answer = try await fake.post("/api/chat", chat("old")).json()
        #expect((answer["prompt_eval_count"]?.integer ?? 99) < 64)
    }

    @Test(
        arguments: [
            (["model": nil], 400), (["think": true], 400), (["format": "xml"], 400), (["top_logprobs": 21], 400),
            (["options": ["temperature": "hot"]], 400), (["keep_alive": "soon"], 400), (["stream": "no"], 400),
        ] as [([String: JSONValue], Int)])
    func `refuses what is wrong`(change: [String: JSONValue], status: Int) async throws {
        let reply = await fake.post("/api/chat", chat("gemma4", change))
        #expect(reply.status == status)
        #expect(try reply.json()["error"]?.string?.isEmpty == false)
    }

    @Test func `refuses a picture with a data URL's head, and one that is none`() async throws {
        #expect(await fake.post("/api/chat", chat(images: [TestPicture.dataURL()])).status == 400)
        #expect(await fake.post("/api/chat", chat(images: [TestPicture.base64([1, 2, 3])])).status == 500)
    }

    @Test func `a model that thinks has no budget left unless told not to think`() async throws {
        let burnt = try await fake.post("/api/chat", chat("qwen3.5")).json()
        #expect(burnt["message"]?["content"] == "")
        #expect(burnt["message"]?["thinking"]?.string?.isEmpty == false)
        #expect(burnt["done_reason"] == "length")
        let answer = try await fake.post("/api/chat", chat("qwen3.5", ["think": false])).json()
        #expect(answer["message"]?["content"]?.string?.isEmpty == false)
        #expect(answer["done_reason"] == "stop")
    }

    @Test func `the guard against repetition leaves an answer undone`() async throws {
        #expect(try await fake.post("/api/chat", chat("stuck")).json()["done"] == false)
    }

    @Test func `streams unless told otherwise, with counts on the last line`() async throws {
        let lines = try await fake.post("/api/chat", chat("gemma4", ["stream": nil])).lines()
        #expect(lines.count > 2)
        #expect(lines.dropLast().allSatisfy { $0["done"] == false && $0["eval_count"] == nil })
        #expect(lines.last?["eval_count"] != nil)
    }

    @Test func `generate has its text and pictures at the top level`() async throws {
        let body: JSONValue = [
            "model": "gemma4", "prompt": "Describe.", "images": [TestPicture.base64(TestPicture.png())],
            "stream": false, "logprobs": true,
            "format": [
                "type": "object", "properties": ["alt": ["type": "string"], "decorative": ["type": "boolean"]],
            ],
        ]
        let answer = try await fake.post("/api/generate", body).json()
        let inner = try JSONValue(parsing: answer["response"]?.string ?? "")
        #expect(inner["alt"]?.string?.isEmpty == false)
        #expect(inner["decorative"] == false)
        #expect(answer["logprobs"]?[0]?["logprob"]?.number == -0.1)
    }

    @Test func `an empty chat loads and unloads`() async throws {
        let load: JSONValue = ["model": "gemma4", "messages": []]
        #expect(try await fake.post("/api/chat", load).json()["done_reason"] == "load")
        let unload = load.merging(["keep_alive": 0])
        #expect(try await fake.post("/api/chat", unload).json()["done_reason"] == "unload")
    }

    @Test func `follows the script before the protocol`() async throws {
        let scripted = FakeOllama(models: [.init("gemma4")]) { request, count in
            request.path == "/api/chat" && count <= 2 ? FakeOllama.busy : nil
        }
        var statuses: [Int] = []
        for _ in 0..<3 { statuses.append(await scripted.post("/api/chat", chat()).status) }
        #expect(statuses == [503, 503, 200])
        #expect(FakeOllama.busy.headers["retry-after"] == nil)
    }
}
