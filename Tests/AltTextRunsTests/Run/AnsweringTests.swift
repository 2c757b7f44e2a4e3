import AltText
import AltTextGalleries
import AltTextLedger
import AltTextRuns
import AltTextTesting
import Testing

/// What comes of the answers, and that each is asked for once.
@Suite struct RunAnsweringTests {
    @Test func `A description says who, which model, which prompt, which settings, when and at what cost`() async throws
    {
        try await withRunScene(FakeGallery(count: 1), models: [.init("a", answer: "A heron on a jetty.")]) { scene in
            scene.modelFields = "price: {input: 1, output: 2}\nsettings: {temperature: 0.2}"
            let outcome = try await scene.run()
            let history = try await scene.history(of: "0.png")
            let description = try #require(history.texts.current)
            #expect(description.origin == .ai)
            #expect(description.model == "a")
            #expect(description.runID == outcome.summary.run)
            #expect((description.confidence ?? 0) > 0.7)
            let caption = try #require(history.captions.first { $0.id == description.captionID })
            #expect(caption.answer.raw == "A heron on a jetty.")
            #expect((caption.answer.dollars ?? 0) > 0)
            #expect(caption.answer.duration > .zero)
            #expect(caption.answer.servedModel == "a")
            let recipe = try #require(history.recipes[caption.recipeID])
            #expect(recipe.settings["temperature"]?.double == 0.2)
            #expect(!recipe.prompt.isEmpty)
        }
    }

    @Test func `Pictures of the same bytes are asked about once, also while the answer is on its way`() async throws {
        let gallery = FakeGallery((0..<8).map { ("\($0).png", .init(seed: 1)) })
        try await withRunScene(gallery) { scene in
            let outcome = try await scene.run()
            #expect(scene.questionCount == 1)
            #expect(outcome.progress.published == 8)
            #expect(outcome.progress.reused == 7)
            #expect(Set((0..<8).map { gallery.alt(of: "\($0).png") }).count == 1)
        }
    }

    @Test func `Runs over two galleries at once ask about the same bytes once`() async throws {
        try await withRunScene(FakeGallery(count: 12), models: [.init("a", answer: "A heron on a jetty.")]) { scene in
            let ledger = try await Ledger.open(path: scene.ledger.path)
            let here = scene
            let there = RunScene(gallery: FakeGallery(count: 12, place: "/other"), ledger: ledger, server: here.server)
            async let first = here.run()
            let second = try await there.run()
            let outcomes = [try await first, second]
            try ledger.close()
            #expect(here.questionCount == 12)
            #expect(outcomes.map(\.progress.published) == [12, 12])
            #expect(outcomes.reduce(0) { $0 + $1.progress.reused } == 12)
        }
    }

    @Test func `Each model is asked once, and the text that can be trusted most is used`() async throws {
        let models: [FakeOpenAI.Model] = [.init("a", answer: "Heron."), .init("b", answer: "A heron on a jetty.")]
        try await withRunScene(FakeGallery(count: 4), models: models) { scene in
            let outcome = try await scene.run(["a", "b"])
            #expect(scene.questionCount == 8)
            #expect(outcome.progress.published == 4)
            #expect(scene.gallery.alt(of: "0.png") == .text("A heron on a jetty."))
            #expect(try await scene.texts(of: "0.png").current?.model == "b")
            #expect(try await scene.history(of: "0.png").captions.count == 2)
        }
    }

    @Test func `Of texts that can be trusted alike that of the model named first is used`() async throws {
        let models: [FakeOpenAI.Model] = [.init("a", answer: "A heron."), .init("b", answer: "A grey heron.")]
        try await withRunScene(FakeGallery(count: 1), models: models) { scene in
            _ = try await scene.run(["b", "a"])
            #expect(scene.gallery.alt(of: "0.png") == .text("A grey heron."))
        }
    }

    @Test func `One model's refusal does not take another one's text away`() async throws {
        let models: [FakeOpenAI.Model] = [.init("a", outcome: .refusesInProse), .init("b", answer: "A grey heron.")]
        try await withRunScene(FakeGallery(count: 2), models: models) { scene in
            let outcome = try await scene.run(["a", "b"])
            #expect(outcome.progress.published == 2)
            #expect(outcome.progress.failures == 0)
        }
    }

    @Test func `An odd answer becomes a draft, and is not written`() async throws {
        try await withRunScene(FakeGallery(count: 2), models: [.init("a", answer: "IMG_0001.jpg")]) { scene in
            let outcome = try await scene.run()
            #expect(outcome.progress.drafts == 2)
            #expect(scene.gallery.writeCount == 0)
            let texts = try await scene.texts(of: "0.png")
            #expect(texts.picture.status == .draft)
            #expect(texts.current == nil)
            #expect(texts.draft?.findings.map(\.code).contains("file_name") == true)
            #expect(try await scene.run().progress.examined == 0)
        }
    }

    @Test func `How much confidence is enough is for the user to say`() async throws {
        try await withRunScene(FakeGallery(count: 1), models: [.init("a", answer: "IMG_0001.jpg")]) { scene in
            let outcome = try await scene.run { $0.minimumConfidence = 0 }
            #expect(outcome.progress.published == 1)
        }
        try await withRunScene(FakeGallery(count: 1)) { scene in
            let outcome = try await scene.run { $0.minimumConfidence = 1 }
            #expect(outcome.progress.drafts == 1)
        }
    }

    @Test(arguments: [true, false])
    func `A picture that needs no text is never asked about again`(holdsDecorative: Bool) async throws {
        let gallery = FakeGallery(count: 1, holdsDecorative: holdsDecorative)
        try await withRunScene(gallery, models: [.init("a", answer: "DECORATIVE")]) { scene in
            scene.options.minimumConfidence = 0.5
            #expect(try await scene.run().progress.published == 1)
            #expect(try await scene.status(of: "0.png") == .decorative)
            #expect(gallery.alt(of: "0.png") == (holdsDecorative ? .decorative : .missing))
            for _ in 0..<2 {
                _ = try await scene.run { options in
                    options.rule.isRechecking = true
                    options.rule.upgrade = .outdated
                }
            }
            #expect(scene.questionCount == 1)
        }
    }

    @Test func `A model alone does not hide a picture from those who cannot see it`() async throws {
        try await withRunScene(FakeGallery(count: 1), models: [.init("a", answer: "DECORATIVE")]) { scene in
            let outcome = try await scene.run()
            #expect(outcome.progress.drafts == 1)
            #expect(scene.gallery.alt(of: "0.png") == .missing)
        }
    }

    @Test func `An answer that a killed run left behind is used and not asked for again`() async throws {
        try await withRunScene(FakeGallery(count: 2)) { scene in
            // As if the first run had been killed between the answer and the write.
            scene.gallery.follow { act, _, _ in
                act == .write ? .fails(GalleryError(.siteError, "The site is in trouble")) : nil
            }
            scene.options.retrySchedule.firstWait = .seconds(3600)
            #expect(try await scene.run().progress.failures == 2)
            #expect(scene.questionCount == 2)
            scene.gallery.follow { _, _, _ in nil }
            let outcome = try await scene.run { $0.rule.retriesFailures = true }
            #expect(outcome.progress.published == 2)
            #expect(outcome.progress.reused == 2)
            #expect(scene.questionCount == 2)
        }
    }

    @Test func `Another prompt is another question`() async throws {
        try await withRunScene(FakeGallery(count: 1)) { scene in
            _ = try await scene.run()
            scene.wording.prompt = "Say what is in the picture."
            let outcome = try await scene.run { $0.rule.upgrade = .outdated }
            #expect(outcome.progress.published == 1)
            #expect(scene.questionCount == 2)
        }
    }
}
