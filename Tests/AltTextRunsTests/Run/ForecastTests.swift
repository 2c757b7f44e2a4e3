import AltText
import AltTextGalleries
import AltTextLedger
import AltTextModels
import AltTextPictures
import AltTextRuns
import AltTextTesting
import Testing

/// What `--dry-run` foretells is what happens: the same pictures, the same questions, the same cost.
@Suite struct ForecastTests {
    private static let models: [FakeOpenAI.Model] = [
        .init("a", answer: "A bird near water."), .init("b", answer: "A grey heron on a jetty."),
        .init("c", answer: "A boat on a loch."), .init("mute", outcome: .refusesInProse),
    ]

    /// A forecast beside what the run then did.
    private struct Comparison {
        let forecast: RunForecast
        let outcome: RunScene.Outcome
        let questions: [String: Int]
    }

    private func compare(
        _ scene: RunScene, _ names: [String], change: (inout RunOptions) -> Void = { _ in },
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> Comparison {
        let forecast = try await scene.forecast(names, change: change)
        let before = scene.questions
        let outcome = try await scene.run(names, change: change, sourceLocation: sourceLocation)
        let questions = scene.questions.merging(before) { $0 - $1 }
        let comparison = Comparison(forecast: forecast, outcome: outcome, questions: questions)
        for share in forecast.shares {
            #expect(share.questions == questions[share.model] ?? 0, "\(share.model)", sourceLocation: sourceLocation)
        }
        return comparison
    }

    /// Twelve pictures: texts by two models, drafts, words of people, accepted ones, failures, one that is gone, and some
    /// that nobody has looked at.
    private func withHistory(_ body: (RunScene) async throws -> Void) async throws {
        let gallery = FakeGallery(count: 12)
        try await withRunScene(gallery, models: Self.models) { scene in
            scene.modelFields = "price: {input: 2.5, output: 10}"
            scene.options.retrySchedule.maximumAttempts = 1
            gallery.list(only: ["0.png", "1.png", "2.png", "3.png", "4.png", "5.png"])
            _ = try await scene.run(["a"])
            gallery.list(only: ["6.png", "7.png"])
            _ = try await scene.run(["b"])
            gallery.list(only: ["8.png"])
            _ = try await scene.run(["mute"])
            gallery.list(only: ["9.png"])
            _ = try await scene.run(["c"]) { $0.minimumConfidence = 1 }
            gallery.list(only: nil)
            #expect(try await scene.set(.text("Mine."), of: "1.png") == .written)
            let words = try #require(gallery.alt(of: "2.png"))
            #expect(try await scene.set(words, of: "2.png") == .accepted)
            #expect(try await scene.set(.decorative, of: "3.png") == .written)
            gallery.edit("4.png", to: .text("Mine too."))
            try await body(scene)
        }
    }

    @Test(arguments: [
        WorkRule(), WorkRule(upgrade: .outdated), WorkRule(upgrade: .writtenBy(["a"])),
        WorkRule(upgrade: .writtenBy(["b", "c"])), WorkRule(upgrade: .writtenBy(["nobody"])),
        WorkRule(isRechecking: true), WorkRule(retriesFailures: true),
        WorkRule(upgrade: .outdated, isRechecking: true, retriesFailures: true),
    ])
    func `A forecast asks what the run then asks`(rule: WorkRule) async throws {
        for names in [["a"], ["b", "a"], ["mute"]] {
            try await withHistory { scene in
                let comparison = try await compare(scene, names) { $0.rule = rule }
                let progress = comparison.outcome.progress
                #expect(comparison.forecast.toDescribe == progress.described + progress.failures, "\(names)")
                // Said twice, it is foretold to be nothing.
                _ = try await compare(scene, names) { $0.rule = rule }
            }
        }
    }

    @Test func `A forecast costs what the run then costs, to the cent, where a model has shown what it costs`()
        async throws
    {
        try await withHistory { scene in
            let comparison = try await compare(scene, ["a"]) { $0.rule.upgrade = .outdated }
            let foretold = try #require(comparison.forecast.shares.first?.dollars)
            #expect(comparison.outcome.progress.dollars > 0)
            #expect(abs(foretold - comparison.outcome.progress.dollars) < 1e-9)
        }
    }

    @Test func `Identical pictures are foretold to be asked about once, and known answers not at all`() async throws {
        let gallery = FakeGallery((0..<6).map { ("\($0).png", .init(seed: UInt64($0 / 2))) })
        try await withRunScene(gallery, models: Self.models) { scene in
            let comparison = try await compare(scene, ["a", "b"])
            #expect(comparison.questions == ["a": 3, "b": 3])
            let again = try await compare(scene, ["c", "a"]) { $0.rule.upgrade = .outdated }
            #expect((again.questions["a"] ?? 0) == 0)
        }
    }

    @Test(arguments: [1, 3, 5, 100])
    func `A limit bounds the forecast as it bounds the run`(limit: Int) async throws {
        try await withHistory { scene in
            let comparison = try await compare(scene, ["b"]) { options in
                options.limit = limit
                options.rule.upgrade = .outdated
            }
            let progress = comparison.outcome.progress
            #expect(comparison.forecast.toDescribe == progress.described + progress.failures)
            #expect(comparison.forecast.toDescribe <= limit)
        }
    }

    @Test func `A budget bounds the forecast as it bounds the run`() async throws {
        let gallery = FakeGallery(count: 30)
        try await withRunScene(gallery, models: Self.models) { scene in
            scene.modelFields = "price: {input: 2.5, output: 10}\nsettings: {max_tokens: 30}"
            gallery.list(only: Set((0..<6).map { "\($0).png" }))
            let spent = try await scene.run().progress.dollars
            gallery.list(only: nil)
            let comparison = try await compare(scene, ["a"]) { options in
                options.maximumDollars = spent * 2
                options.width = 1
            }
            #expect(comparison.forecast.beyondLimits > 0)
            #expect(comparison.outcome.summary.stop == .budgetSpent)
        }
    }

    @Test func `Files that changed are foretold to be described if their bytes did`() async throws {
        let gallery = FakeGallery(count: 4)
        try await withRunScene(gallery, models: Self.models) { scene in
            _ = try await scene.run()
            gallery.put("0.png", .init(seed: 99, alt: gallery.alt(of: "0.png") ?? .missing, stamp: "2"))
            gallery.put("1.png", .init(seed: 1, alt: gallery.alt(of: "1.png") ?? .missing, stamp: "2"))
            #expect(try await compare(scene, ["a"]).forecast.toDescribe == 1)
        }
    }

    @Test func `Pictures whose files cannot be had are foretold to be unreadable, with the reason`() async throws {
        let gallery = FakeGallery(count: 3)
        gallery.follow { act, picture, _ in
            act == .bytes && picture == "1.png" ? .fails(GalleryError(.unreadable, "1.png cannot be read")) : nil
        }
        try await withRunScene(gallery, models: Self.models) { scene in
            scene.options.retrySchedule.maximumAttempts = 1
            let comparison = try await compare(scene, ["a"])
            #expect(comparison.forecast.toDescribe == 2)
            #expect(comparison.forecast.unreadable == 1)
            #expect(comparison.forecast.problem?.message.contains("1.png cannot be read") == true)
        }
    }

    @Test func `A forecast leaves the ledger as it is`() async throws {
        try await withHistory { scene in
            let before = (try await scene.tallies(), scene.questionCount)
            _ = try await scene.forecast(["b"]) { $0.rule = WorkRule(upgrade: .outdated, isRechecking: true) }
            #expect(try await scene.tallies() == before.0)
            #expect(scene.questionCount == before.1)
        }
    }
}

extension RunScene {
    /// Works out what a run would take.
    func forecast(_ names: [String], change: (inout RunOptions) -> Void = { _ in }) async throws -> RunForecast {
        var options = options
        change(&options)
        let models = try models(names)
        let client = ModelClient(keys: KeyStore(environment: [:], stored: [:]))
        let forecaster = RunForecaster(
            ledger: ledger, gallery: gallery, models: models, wording: wording, client: client,
            preparer: PicturePreparer(), options: options)
        let result: Result<RunForecast, Failure>
        do throws(Failure) {
            result = .success(try await forecaster.forecast { _ in })
        } catch {
            result = .failure(error)
        }
        await client.shutdown()
        return try result.get()
    }

    /// How many questions each model got.
    var questions: [String: Int] {
        server.requests.filter { $0.method == "POST" }.reduce(into: [:]) { counts, request in
            counts[JSON(parsing: String(decoding: request.body, as: UTF8.self))?["model"]?.string ?? "", default: 0] +=
                1
        }
    }
}
