import AltText
import AltTextModels
import AltTextTesting
import Testing

/// Keys and models that are missing or wrong, for every backend.
struct KeysAndModelsTests {
    @Test(arguments: Vendor.allCases)
    func `Without its key a model is not asked at all`(vendor: Vendor) async throws {
        try await withFakeServer(vendor.fake()) { server in
            try await withClient(keys: [:]) { client in
                let model = vendor.model(at: server)
                for error in [
                    await client.result(from: model).failure, await client.readiness(of: model, isThorough: true).error,
                    await client.readiness(of: model).error,
                ] {
                    #expect(error?.kind == "missing_key")
                    #expect(error?.isWellWorded == true)
                    #expect(error?.description.contains("alttext keys set test") == true)
                    #expect(error?.description.contains("TEST_API_KEY") == true)
                }
            }
            #expect(server.requests.isEmpty)
        }
    }

    @Test(arguments: [Vendor.openAI, .anthropic, .gemini])
    func `A wrong key is told by its name, not by its value`(vendor: Vendor) async throws {
        try await withFakeServer(vendor.fake()) { server in
            try await withClient(keys: ["test": Secret("sk-wrong")]) { client in
                let model = vendor.model(at: server)
                for error in [
                    await client.result(from: model).failure, await client.readiness(of: model, isThorough: true).error,
                ] {
                    #expect(error?.kind == "wrong_key")
                    #expect(error?.isWellWorded == true)
                    #expect(error?.description.contains("\"test\"") == true)
                    #expect(error?.description.contains("sk-wrong") == false)
                }
            }
        }
    }

    @Test(arguments: Vendor.allCases)
    func `A server that asks for a key where none is known says how to give one`(vendor: Vendor) async throws {
        let outcome = try await ask(vendor, first: .json(401, value: ["error": "unauthorized"])) { $0.keyName = nil }
        #expect(outcome.kind == "wrong_key")
        let description = try #require(outcome.error).description
        #expect(description.contains("\"key:\" in the entry of heron"))
        #expect(!description.contains("\"its\""))
        #expect(outcome.questions.count == 1)
    }

    @Test(arguments: Vendor.allCases)
    func `A key with a line break in it harms nothing and is not shown`(vendor: Vendor) async throws {
        try await withFakeServer(vendor.fake()) { server in
            try await withClient(keys: ["test": Secret("sk-one\r\nx-evil: sk-two")]) { client in
                let error = try #require(await client.result(from: vendor.model(at: server)).failure)
                #expect(!error.description.contains("sk-one"))
                #expect(!error.description.contains("sk-two"))
                #expect(!error.description.contains("\n"))
            }
            #expect(server.requests.allSatisfy { $0.headers["x-evil"] == nil })
        }
    }

    @Test(arguments: Vendor.allCases)
    func `A model the server does not have is told by its id`(vendor: Vendor) async throws {
        let outcome = try await ask(vendor) { $0.id = "egret-9b" }
        #expect(outcome.kind == (vendor == .ollama ? "not_pulled" : "not_found"))
        let error = try #require(outcome.error)
        #expect(error.isWellWorded)
        #expect(error.description.contains("egret-9b"))
    }

    @Test(arguments: Vendor.allCases)
    func `A model that reads text only is told as such`(vendor: Vendor) async throws {
        let outcome = try await ask(vendor, vendor.fake(sees: false))
        #expect(outcome.kind == "no_vision", "\(String(describing: outcome.error))")
        #expect(try #require(outcome.error).isWellWorded)
        #expect(outcome.questions.count == (vendor == .ollama ? 0 : 1))
    }

    @Test(arguments: [Vendor.ollama, .anthropic])
    func `Where the server tells, a model that reads text only is not ready`(vendor: Vendor) async throws {
        try await withFakeServer(vendor.fake(sees: false)) { server in
            try await withClient { client in
                let readiness = await client.readiness(of: vendor.model(at: server), isThorough: true)
                #expect(readiness.error?.kind == "no_vision")
                #expect(readiness.summary == "no vision")
            }
        }
    }

    @Test(arguments: Vendor.allCases)
    func `A server that does not run is not reachable, and the remedy fits`(vendor: Vendor) async throws {
        let stopped = try await FakeServer.start(vendor.fake())
        try await stopped.stop()
        try await withClient { client in
            let model = vendor.model(at: stopped)
            let errors = [
                await client.result(from: model).failure, await client.readiness(of: model, isThorough: true).error,
            ]
            for error in errors {
                #expect(error?.kind == "not_reachable")
                #expect(error?.isUnreachable == true)
                #expect(error?.isWellWorded == true)
                #expect(error?.description.contains(vendor == .ollama ? "ollama serve" : "base_url") == true)
            }
            #expect(await client.firstReady(of: [model]) == nil)
        }
    }

    @Test(arguments: Vendor.allCases)
    func `A remote model is refused when nothing may leave the machine`(vendor: Vendor) async throws {
        try await withClient(isLocalOnly: true) { client in
            try await withFakeServer(vendor.fake()) { server in
                var model = vendor.model(at: server)
                #expect(await client.result(from: model).failure == nil)
                model.baseURL = "http://198.51.100.7:9/v1"
                let error = try #require(await client.result(from: model).failure)
                #expect(error.kind == "remote_refused")
                #expect(error.isWellWorded)
                #expect(error.description.contains("198.51.100.7"))
                #expect(await client.readiness(of: model, isThorough: true).error?.kind == "remote_refused")
                #expect(await client.isRemote(model))
            }
        }
    }

    @Test func `A retired model is never asked, and its successor is named`() async throws {
        let model = try ModelRegistry().model(named: "claude-3-sonnet")
        try await withClient { client in
            let error = try #require(await client.result(from: model).failure)
            #expect(error.kind == "retired")
            #expect(error.description.contains("Use claude-sonnet."))
            #expect(error.isWellWorded)
        }
    }

    @Test func `A model that waits for its engine is never asked`() async throws {
        var model = Model(name: "heron", description: "Heron", date: "2026", backend: .openai, id: "heron-7b")
        model.missingEngine = "heron"
        try await withClient { client in
            let error = try #require(await client.result(from: model).failure)
            #expect(error.kind == "missing_engine")
            #expect(error.isWellWorded)
        }
    }
}
