import AltText
import AltTextGalleries
import AltTextModels
import AltTextPictures
import AltTextRuns
import AltTextTesting
import Testing

@Suite struct PictureDescriberTests {
    /// Describes one picture with one model at a fake server.
    private func outcome(
        of model: FakeOpenAI.Model, wording: Wording = Wording(), price: String = ""
    ) async throws -> PictureResult.Outcome {
        try await withFakeServer(FakeOpenAI(models: [model])) { server in
            let scene = try Scene(models: [model.name], at: server, more: price)
            let results = try await scene.describe([PictureFixture.noise(width: 640, height: 480)], wording: wording)
            return try #require(results.first?.outcomes.first)
        }
    }

    @Test func `An answer becomes a clean caption with what it took`() async throws {
        let outcome = try await outcome(
            of: .init("a", answer: "This image shows a heron on a jetty"), price: "    price: {input: 1, output: 2}")
        let caption = try outcome.result.get()
        #expect(caption.text == "A heron on a jetty.")
        #expect(caption.rawText == "This image shows a heron on a jetty")
        let expected =
            try Double(#require(caption.inputTokens)) / 1e6 + Double(#require(caption.outputTokens)) * 2 / 1e6
        #expect(abs(try #require(caption.dollars) - expected) < 1e-12)
        #expect(caption.duration > .zero)
    }

    @Test func `A model on this machine costs nothing`() async throws {
        #expect(try await outcome(of: .init("a")).result.get().dollars == 0)
    }

    @Test func `A picture that needs no text is decorative`() async throws {
        let caption = try await outcome(of: .init("a", answer: "DECORATIVE")).result.get()
        #expect(caption.isDecorative)
        #expect(caption.text == "")
    }

    @Test(arguments: [
        (FakeOpenAI.Model("a", outcome: .burnsBudget), "budget_spent"),
        (.init("a", outcome: .refusesInProse), "refused"),
        (.init("a", outcome: .refusesInField), "refused"), (.init("a", outcome: .refusesByFilter), "refused"),
        (.init("a", answer: "   "), "empty_answer"), (.init("a", pictureTokens: .ignored), "picture_ignored"),
    ])
    func `What is no description is a failure, never a caption`(model: FakeOpenAI.Model, kind: String) async throws {
        let outcome = try await outcome(of: model)
        guard case .failure(let failure) = outcome.result else {
            Issue.record("\(outcome) is no failure")
            return
        }
        #expect(failure.kind == kind)
    }

    @Test func `Of many pictures only a few are in memory, and each is asked about once`() async throws {
        try await withFakeServer(FakeOpenAI(models: [.init("a")]), slots: 2) { server in
            let scene = try Scene(models: ["a"], at: server, more: "    concurrency: 3")
            let pictures = (0..<40).map { PictureFixture.noise(width: 64, height: 48, seed: UInt64($0)) }
            let results = try await scene.describe(pictures)
            #expect(results.count == 40)
            #expect(results.allSatisfy { $0.isComplete })
            #expect(Set(results.map(\.index)).count == 40)
            #expect(server.requests.count { $0.method == "POST" } == 40)
            #expect(server.peakConcurrency <= 3)
        }
    }

    @Test func `Models at different servers are asked side by side, and one that is gone leaves the other alone`()
        async throws
    {
        try await withFakeServer(FakeOpenAI(models: [.init("a", answer: "A heron.")])) { server in
            let gone = """
                  - {name: gone, description: Gone, date: "2026", backend: openai, model: gone, base_url: "http://127.0.0.1:1/v1"}
                """
            let scene = try Scene(models: ["a"], at: server, more: "", others: gone, names: ["gone", "a", "nobody"])
            let result = try #require(try await scene.describe([PictureFixture.noise(width: 64, height: 48)]).first)
            #expect(result.outcomes.map(\.model) == ["gone", "a", "nobody"])
            let kinds = result.outcomes.map { outcome in
                if case .failure(let failure) = outcome.result { failure.kind } else { "" }
            }
            #expect(kinds == ["not_reachable", "", "unknown_model"])
        }
    }

    @Test func `Models that want the same picture get the same, others their own`() async throws {
        try await withFakeServer(FakeOpenAI(models: [.init("a"), .init("b"), .init("c")])) { server in
            let small = """
                  - name: c
                    description: A model with small eyes
                    date: "2026"
                    backend: openai
                    model: c
                    base_url: \(server.baseURL)/v1
                    settings: {long_side: 128}
                """
            let scene = try Scene(models: ["a", "b"], at: server, others: small, names: ["a", "b", "c"])
            _ = try await scene.describe([PictureFixture.noise(width: 640, height: 480)])
            var sent: [String: String] = [:]
            for request in server.requests where request.method == "POST" {
                let body = try request.json()
                let picture = body["messages"]?.array?.last?["content"]?.array?.last?["image_url"]?["url"]?.string
                sent[body["model"]?.string ?? ""] = picture
            }
            #expect(sent["a"] == sent["b"])
            #expect((sent["c"]?.count ?? 0) < (sent["a"]?.count ?? 0) / 4)
        }
    }

    @Test func `Once interrupted, nothing more begins`() async throws {
        try await withFakeServer(FakeOpenAI(models: [.init("a")])) { server in
            let scene = try Scene(models: ["a"], at: server)
            scene.interruption.raise()
            let results = try await scene.describe([PictureFixture.noise(width: 64, height: 48)])
            #expect(results.isEmpty)
            #expect(server.requests.allSatisfy { $0.method == "GET" })
        }
    }
}

/// A describer with models at a fake server, and pictures in a folder of their own.
private struct Scene {
    let choices: [ModelChoice]
    let interruption = Interruption()

    init(
        models: [String], at server: FakeServer, more: String = "", others: String = "", names: [String]? = nil
    ) throws {
        let entries = models.map { name in
            """
              - name: \(name)
                description: A model for tests
                date: "2026"
                backend: openai
                model: \(name)
                base_url: \(server.baseURL)/v1
            \(more)
            """
        }
        let text = "models:\n" + (entries + [others]).joined(separator: "\n")
        choices = try ModelRegistry(files: [("models.yaml", text)]).choices(named: names ?? models)
    }

    func describe(_ pictures: [[UInt8]], wording: Wording = Wording()) async throws -> [PictureResult] {
        try await withScratchFolder { folder in
            let sources = try pictures.enumerated().map { index, bytes in
                PictureSource.file(try folder.write(bytes, to: "\(index).png"))
            }
            let client = ModelClient(keys: KeyStore(environment: [:], stored: [:]))
            let describer = PictureDescriber(
                choices: choices, wording: wording, client: client, preparer: PicturePreparer(),
                loader: PictureLoader(),
                interruption: interruption)
            var results: [PictureResult] = []
            await describer.describe(sources) { results.append($0) }
            await client.shutdown()
            return results
        }
    }
}
