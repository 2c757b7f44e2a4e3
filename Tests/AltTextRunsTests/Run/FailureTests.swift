import AltText
import AltTextGalleries
import AltTextLedger
import AltTextRuns
import AltTextTesting
import Synchronization
import Testing

/// Failures are counted, tried again by schedule, and never in the way of anything else.
@Suite struct RunFailureTests {
    @Test func `A damaged picture is left alone with its reason, and the others are described`() async throws {
        let gallery = FakeGallery(count: 3)
        gallery.put("1.png", .init(bytes: Array("no picture".utf8)))
        try await withRunScene(gallery) { scene in
            let outcome = try await scene.run()
            #expect(outcome.progress.published == 2)
            #expect(outcome.progress.failures == 1)
            #expect(outcome.summary.stop == nil)
            let picture = try await scene.texts(of: "1.png").picture
            #expect(picture.status == .parked)
            #expect(!picture.reason.isEmpty)
            #expect(picture.message?.isEmpty == false)
            #expect(try await scene.run().progress.examined == 0)
            // Until its file changes.
            gallery.put("1.png", .init(seed: 9, stamp: "2"))
            #expect(try await scene.run().progress.published == 1)
        }
    }

    @Test func `A failure is tried again when its time has come, and left alone after the last`() async throws {
        try await withRunScene(FakeGallery(count: 2), models: [.init("a", outcome: .refusesInProse)]) { scene in
            scene.options.retrySchedule.firstWait = .seconds(3600)
            scene.options.retrySchedule.maximumAttempts = 3
            let first = try await scene.run()
            #expect(first.progress.failures == 2)
            #expect(first.summary.nextRetry != nil)
            #expect(try await scene.run().progress.examined == 0)
            #expect(try await scene.status(of: "0.png") == .failed)
            scene.options.retrySchedule.firstWait = .zero
            for _ in 0..<4 { _ = try await scene.run { $0.rule.retriesFailures = true } }
            let picture = try await scene.texts(of: "0.png").picture
            #expect(picture.status == .parked)
            #expect(picture.reason == "refused")
            #expect(try await scene.tallies() == [.parked: 2])
            #expect(try await scene.run().progress.examined == 0)
        }
    }

    @Test func `A schedule without waits tries again within the run, up to its end`() async throws {
        let counter = Mutex(0)
        try await withRunScene(
            FakeGallery(count: 1),
            models: [
                .init(
                    "a",
                    answer: FakeAnswer { _, _ in
                        counter.withLock { $0 += 1 }; return "I'm sorry, I can't help with that."
                    })
            ]
        ) { scene in
            scene.options.retrySchedule.firstWait = .zero
            let outcome = try await scene.run()
            #expect(counter.withLock { $0 } == 5)
            #expect(outcome.progress.failures == 5)
            #expect(try await scene.texts(of: "0.png").picture.attempts == 5)
            #expect(try await scene.status(of: "0.png") == .parked)
        }
    }

    @Test func `A picture that always fails does not hold up the rest`() async throws {
        let gallery = FakeGallery(count: 30)
        gallery.follow { act, picture, _ in
            act == .bytes && picture == "0.png" ? .fails(GalleryError(.unreadable, "0.png cannot be read")) : nil
        }
        try await withRunScene(gallery) { scene in
            scene.options.retrySchedule.firstWait = .zero
            scene.options.width = 1
            let outcome = try await scene.run()
            #expect(outcome.progress.published == 29)
            #expect(try await scene.tallies() == [.published: 29, .parked: 1])
        }
    }

    @Test func `An answer that is no caption is kept, and is no caption`() async throws {
        try await withRunScene(FakeGallery(count: 1), models: [.init("a", outcome: .refusesInProse)]) { scene in
            _ = try await scene.run()
            let history = try await scene.history(of: "0.png")
            #expect(history.captions.count == 1)
            #expect(history.descriptions.isEmpty)
            #expect(history.decisions.map(\.kind) == [.failed])
            #expect(history.decisions.first?.captionID == history.captions.first?.id)
        }
    }

    @Test(arguments: [FakeOpenAI.Model.Outcome.refusesInField, .refusesByFilter])
    func `A refusal is kept with what it took, and is not asked for again`(
        outcome: FakeOpenAI.Model.Outcome
    ) async throws {
        let gallery = FakeGallery(count: 1)
        gallery.put("twin.png", .init(seed: 0))
        try await withRunScene(gallery, models: [.init("a", outcome: outcome)]) { scene in
            scene.modelFields = "price: { input: 1000, output: 1000 }"
            scene.options.width = 1
            let first = try await scene.run()
            #expect(first.progress.failures == 2)
            #expect(first.progress.dollars > 0)
            #expect(scene.questionCount == 1)
            let caption = try #require(try await scene.history(of: "0.png").captions.first)
            #expect(caption.answer.failure?.kind == "refused")
            #expect(caption.answer.raw.contains("choices"))
            #expect(caption.answer.inputTokens != nil)
            #expect(caption.answer.dollars.map { $0 > 0 } == true)
            #expect(try await scene.history(of: "twin.png").decisions.first?.captionID == caption.id)
        }
    }

    @Test func `An answer that cannot be read is kept as it came`() async throws {
        let page = "<html>Sign in to the network</html>"
        try await withRunScene(
            FakeGallery(count: 1), answering: { _ in .html(200, page) }
        ) { scene in
            _ = try await scene.run()
            let caption = try #require(try await scene.history(of: "0.png").captions.first)
            #expect(caption.answer.failure?.kind == "unreadable_answer")
            #expect(caption.answer.raw == page)
        }
    }

    @Test func `A key that is refused ends the run, and costs no picture a try`() async throws {
        let fake = FakeOpenAI(models: [.init("a")], key: "right")
        try await withRunScene(FakeGallery(count: 20), answering: { await fake.answer(to: $0) }) { scene in
            let outcome = try await scene.run()
            guard case .obstacle(let failure) = outcome.summary.stop else {
                Issue.record("\(String(describing: outcome.summary.stop)) is no obstacle")
                return
            }
            #expect(failure.kind == "missing_key" || failure.kind == "wrong_key")
            #expect(outcome.progress.failures == 0)
            #expect(outcome.progress.published == 0)
            #expect(try await scene.tallies() == [.unchecked: 20])
            #expect(try await scene.ledger.run(outcome.summary.run)?.ending == .failed)
        }
    }

    @Test(arguments: [GalleryError.Code.wrongToken, .notAllowed, .noSuchGallery])
    func `A gallery that refuses us ends the run, and costs no picture a try`(code: GalleryError.Code) async throws {
        let gallery = FakeGallery(count: 20)
        gallery.follow { act, _, _ in act == .entry ? .fails(GalleryError(code, "No entry")) : nil }
        try await withRunScene(gallery) { scene in
            let outcome = try await scene.run()
            #expect(outcome.summary.stop == .obstacle(Failure(kind: code.rawValue, message: "No entry.")))
            #expect(try await scene.tallies() == [.unchecked: 20])
        }
    }

    @Test func `A gallery that cannot be listed ends the run, and what was listed before is kept`() async throws {
        let gallery = FakeGallery(count: 5)
        gallery.endListing(with: GalleryError(.noSuchGallery, "The folder vanished"))
        try await withRunScene(gallery) { scene in
            let outcome = try await scene.run()
            #expect(
                outcome.summary.stop == .obstacle(Failure(kind: "no_such_gallery", message: "The folder vanished.")))
            #expect(!outcome.progress.isListed)
            gallery.endListing(with: nil)
            _ = try await scene.run()
            #expect(try await scene.tallies() == [.published: 5])
            #expect(scene.questionCount == 5)
        }
    }

    @Test func `A model that has a bad moment is waited for before another one's text is used`() async throws {
        let models: [FakeOpenAI.Model] = [.init("a", answer: "A heron."), .init("b", answer: "A grey heron.")]
        let isDown = Mutex(true)
        let trouble: Misbehaviour = { request, _ in
            guard request.method == "POST", (try? request.json())?["model"]?.string == "b" else { return nil }
            return isDown.withLock { $0 } ? .json(500, #"{"error": {"message": "Oops"}}"#) : nil
        }
        try await withRunScene(FakeGallery(count: 1), models: models, misbehaviour: trouble) { scene in
            scene.options.breaker = Breaker(threshold: 1000)
            scene.options.retrySchedule.firstWait = .seconds(3600)
            #expect(try await scene.run(["b", "a"]).progress.failures == 1)
            isDown.withLock { $0 = false }
            let outcome = try await scene.run(["b", "a"]) { $0.rule.retriesFailures = true }
            #expect(outcome.progress.published == 1)
            #expect(outcome.progress.reused == 1)
            #expect(scene.gallery.alt(of: "0.png") == .text("A grey heron."))
        }
    }
}
