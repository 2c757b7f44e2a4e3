import AltText
import AltTextModels
import AltTextTesting
import Foundation
import Testing

/// Ollama's own API.
struct OllamaTests {
    private let picture = JSONValue.string(Data(PreparedPicture.heron.bytes).base64EncodedString())

    private func fake(
        _ model: FakeOllama.Model, isSignedIn: Bool = true, misbehaviour: Misbehaviour? = nil
    ) -> FakeOllama {
        FakeOllama(models: [model], isSignedIn: isSignedIn, misbehaviour: misbehaviour)
    }

    @Test func `The smallest request turns thinking off and fixes the room`() async throws {
        let request = try #require(try await ask(.ollama).questions.first)
        let expected: JSONValue = [
            "model": "heron-7b", "stream": false, "truncate": false, "think": false,
            "options": ["num_ctx": 8192, "num_predict": 300],
            "messages": [
                ["role": "system", "content": "You write alt texts."],
                ["role": "user", "content": "Describe the picture.", "images": [picture]],
            ],
        ]
        #expect(try request.json() == expected)
    }

    @Test func `Every setting has its place`() async throws {
        let outcome = try await ask(.ollama) { model in
            (model.settings.temperature, model.settings.topP, model.settings.topK, model.settings.seed) = (
                0, 0.9, 40, 42
            )
            (model.settings.maximumTokens, model.settings.contextTokens, model.settings.keepAlive) = (64, 4096, "10m")
            model.capabilities.logprobs = true
        }
        let body = try #require(try outcome.questions.first?.json())
        #expect(
            body["options"] == [
                "temperature": 0, "top_p": 0.9, "top_k": 40, "seed": 42, "num_ctx": 4096, "num_predict": 64,
            ])
        #expect(body["keep_alive"] == "10m")
        #expect(body["logprobs"] == true)
        #expect(abs(try #require(outcome.answer?.probability) - exp(-0.1)) < 1e-9)
    }

    @Test func `A placeholder for a picture in the prompt is text`() async throws {
        let outcome = try await ask(.ollama, question: .heron(prompt: "What is [img-0] and [img]?"))
        #expect(try outcome.questions.first?.json()["messages"]?[1]?["content"] == "What is [ img-0] and [ img]?")
    }

    @Test(arguments: [ModelSettings.Reasoning.low, .medium, .high])
    func `Thinking that is wanted is asked for`(reasoning: ModelSettings.Reasoning) async throws {
        let model = FakeOllama.Model("heron-7b", thinking: true)
        let outcome = try await ask(.ollama, fake(model)) { $0.settings.reasoning = reasoning }
        #expect(try outcome.questions.first?.json()["think"] == .string(reasoning.rawValue))
        // The fake's thoughts take the whole budget.
        #expect(outcome.answer?.text == "")
        #expect(outcome.answer?.finish == .length)
    }

    @Test func `A model that thinks answers, since it is told not to think`() async throws {
        let model = FakeOllama.Model("heron-7b", thinking: true, answer: FakeAnswer(Vendor.answer))
        #expect(try await ask(.ollama, fake(model)).answer?.text == Vendor.answer)
    }

    @Test func `The model is looked at once a run`() async throws {
        try await withFakeServer(Vendor.ollama.fake()) { server in
            try await withClient { client in
                let model = Vendor.ollama.model(at: server)
                for _ in 0..<3 { #expect(await client.result(from: model).failure == nil) }
            }
            #expect(server.requests.map(\.path) == ["/api/show", "/api/chat", "/api/chat", "/api/chat"])
        }
    }

    @Test func `An Ollama too old to say what a model can do is believed until the tokens say otherwise`() async throws
    {
        var model = FakeOllama.Model("heron-7b")
        model.ignoresPictures = true
        let old = fake(model) { request, _ in request.path == "/api/show" ? .json(200, #"{"model_info": {}}"#) : nil }
        #expect(try await ask(.ollama, old).kind == "picture_ignored")
    }

    @Test func `An error inside an error is read`() async throws {
        var model = FakeOllama.Model("heron-7b")
        model.outcome = .failsInside("the inner engine is out of memory")
        let error = try #require(try await ask(.ollama, fake(model)).error)
        #expect(error.kind == "server_error")
        #expect(error.description.contains("failed: the inner engine is out of memory."))
        #expect(!error.description.contains("{"))
    }

    @Test(
        arguments: [
            ("Failed to load image or audio file", "picture_rejected"),
            ("image input is not supported - hint", "no_vision"),
            ("request (9000 tokens) exceeds the available context size (8192 tokens)", "context_overflow"),
        ])
    func `What no second try mends is not tried again, though it is called a server's error`(
        message: String, kind: String
    ) async throws {
        var model = FakeOllama.Model("heron-7b")
        model.outcome = .failsInside(message)
        let outcome = try await ask(.ollama, fake(model))
        #expect(outcome.kind == kind)
        #expect(outcome.questions.count == 1)
    }

    @Test func `A model that repeats itself without end has not answered`() async throws {
        var model = FakeOllama.Model("heron-7b")
        model.outcome = .repeatsItself
        let outcome = try await ask(.ollama, fake(model))
        #expect(outcome.kind == "unreadable_answer")
        #expect(try #require(outcome.error).description.contains("repeated itself"))
    }

    @Test func `An error under status 200 is an error`() async throws {
        let outcome = try await ask(.ollama, first: .json(200, #"{"error": "unexpected"}"#), count: 9)
        #expect(outcome.kind == "server_error")
    }

    @Test(arguments: ["gemma4:cloud", "gpt-oss:120b-cloud", "GEMMA4:CLOUD"])
    func `A model of Ollama's cloud is remote by its name, and not even looked at`(id: String) async throws {
        try await withFakeServer(Vendor.ollama.fake()) { server in
            try await withClient(isLocalOnly: true) { client in
                var model = Vendor.ollama.model(at: server)
                model.id = id
                let error = await client.result(from: model).failure
                #expect(error?.kind == "remote_refused")
                #expect(error?.description.contains("Ollama's cloud") == true)
                #expect(await client.isRemote(model))
            }
            #expect(server.requests.isEmpty)
        }
    }

    @Test func `A model that runs elsewhere behind a local name is found out, and no picture is sent`() async throws {
        let remote = FakeOllama.Model("heron-7b", remoteHost: "https://ollama.com:443")
        try await withFakeServer(fake(remote)) { server in
            try await withClient(isLocalOnly: true) { client in
                let model = Vendor.ollama.model(at: server)
                #expect(await client.result(from: model).failure?.kind == "remote_refused")
                #expect(await client.readiness(of: model).error?.kind == "remote_refused")
                #expect(await client.isRemote(model))
            }
            #expect(Set(server.requests.map(\.path)) == ["/api/show"])
            #expect(server.requests.allSatisfy { $0.bodyByteCount < 100 })
        }
    }

    @Test func `Where it cannot be told whether a model is remote, no picture is sent`() async throws {
        let remote = FakeOllama.Model("heron-7b", remoteHost: "https://ollama.com:443")
        let flaky = fake(remote) { request, count in
            request.path == "/api/show" && count == 1 ? FakeReply.json(200, "{}").with(.resetBeforeAnswer) : nil
        }
        try await withFakeServer(flaky) { server in
            try await withClient(isLocalOnly: true) { client in
                let model = Vendor.ollama.model(at: server)
                #expect(await client.result(from: model).failure?.kind == "connection_lost")
                #expect(await client.result(from: model).failure?.kind == "remote_refused")
            }
            #expect(server.requests.allSatisfy { $0.path == "/api/show" })
        }
    }

    @Test func `A cloud model without a login says so`() async throws {
        let remote = FakeOllama.Model("heron-7b", remoteHost: "https://ollama.com:443")
        let outcome = try await ask(.ollama, fake(remote, isSignedIn: false)) { $0.keyName = nil }
        #expect(outcome.kind == "wrong_key")
        #expect(try #require(outcome.error).description.contains("asks for a key or a login"))
    }
}
