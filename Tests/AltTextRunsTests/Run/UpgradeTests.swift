import AltText
import AltTextGalleries
import AltTextLedger
import AltTextRuns
import AltTextTesting
import Synchronization
import Testing

/// `--upgrade`: texts by models are replaced, and only those.
@Suite struct UpgradeTests {
    private static let models: [FakeOpenAI.Model] = [
        .init("a", answer: "A bird near water."), .init("b", answer: "A grey heron on a jetty."),
        .init("odd", answer: "heron.jpg"), .init("mute", outcome: .refusesInProse),
    ]

    @Test(arguments: [TextKeeping.gallery, .ledger])
    func `A text that another model wrote is replaced when asked for, and once`(keeping: TextKeeping) async throws {
        try await withRunScene(FakeGallery(count: 3, keeping: keeping), models: Self.models) { scene in
            _ = try await scene.run()
            #expect(try await scene.run(["b"]).progress.examined == 0)
            let outcome = try await scene.run(["b"]) { $0.rule.upgrade = .outdated }
            #expect(outcome.progress.published == 3)
            #expect(try await scene.texts(of: "0.png").current?.model == "b")
            let again = try await scene.run(["b"]) { $0.rule.upgrade = .outdated }
            #expect(again.progress.examined == 0)
            #expect(scene.questionCount == 6)
            // The old text is the ancestor of the new one.
            let current = try #require(try await scene.texts(of: "0.png").current)
            let ancestor = try #require(current.ancestorID)
            #expect(try await scene.ledger.description(ancestor)?.model == "a")
        }
    }

    @Test func `A model that refused is not paid again by the next upgrade, unless that is asked for`() async throws {
        try await withRunScene(FakeGallery(count: 3), models: Self.models) { scene in
            _ = try await scene.run()
            #expect(try await scene.run(["mute"]) { $0.rule.upgrade = .outdated }.progress.failures == 3)
            #expect(scene.questionCount == 6)
            #expect(try await scene.run(["mute"]) { $0.rule.upgrade = .outdated }.progress.examined == 0)
            #expect(scene.questionCount == 6)
            _ = try await scene.run(["mute"]) { options in
                options.rule.upgrade = .outdated
                options.rule.retriesFailures = true
            }
            #expect(scene.questionCount == 9)
            #expect(try await scene.run(["b"]) { $0.rule.upgrade = .outdated }.progress.published == 3)
        }
    }

    @Test func `Only texts of the models that were named are replaced`() async throws {
        try await withRunScene(FakeGallery(count: 2), models: Self.models) { scene in
            _ = try await scene.run(["a"]) { $0.limit = 1 }
            _ = try await scene.run(["odd"]) { $0.minimumConfidence = 0 }
            let outcome = try await scene.run(["b"]) { $0.rule.upgrade = .writtenBy(["a"]) }
            #expect(outcome.progress.published == 1)
            let models = [
                try await scene.texts(of: "0.png").current?.model, try await scene.texts(of: "1.png").current?.model,
            ]
            #expect(Set(models) == ["b", "odd"])
        }
    }

    @Test func `What a person wrote, accepted, took away or marked is no candidate`() async throws {
        try await withRunScene(FakeGallery(count: 5), models: Self.models) { scene in
            _ = try await scene.run()
            let words = try #require(scene.gallery.alt(of: "0.png"))
            #expect(try await scene.set(words, of: "0.png") == .accepted)
            #expect(try await scene.set(.text("Mine."), of: "1.png") == .written)
            #expect(try await scene.set(.decorative, of: "2.png") == .written)
            #expect(try await scene.set(.missing, of: "3.png") == .written)
            scene.gallery.edit("4.png", to: .text("Mine too."))
            let before = (0..<5).map { scene.gallery.alt(of: "\($0).png") }
            _ = try await scene.run(["b"]) { $0.rule.upgrade = .outdated }
            _ = try await scene.run(["b"]) { $0.rule.upgrade = .writtenBy(["a"]) }
            #expect((0..<5).map { scene.gallery.alt(of: "\($0).png") } == before)
            #expect(scene.questionCount == 5)
            #expect(try await scene.status(of: "4.png") == .human)
        }
    }

    @Test func `An upgrade that fails leaves the text as it is`() async throws {
        try await withRunScene(FakeGallery(count: 2), models: Self.models) { scene in
            _ = try await scene.run()
            let outcome = try await scene.run(["mute"]) { $0.rule.upgrade = .outdated }
            #expect(outcome.progress.failures == 2)
            #expect(try await scene.tallies() == [.published: 2])
            #expect(scene.gallery.alt(of: "0.png") == .text("A bird near water."))
        }
    }

    @Test func `An upgrade that is not trusted enough waits for review, and the text stays`() async throws {
        try await withRunScene(FakeGallery(count: 1), models: Self.models) { scene in
            _ = try await scene.run()
            let outcome = try await scene.run(["odd"]) { $0.rule.upgrade = .outdated }
            #expect(outcome.progress.drafts == 1)
            let texts = try await scene.texts(of: "0.png")
            #expect(texts.picture.status == .draft)
            #expect(texts.current?.alt == .text("A bird near water."))
            #expect(scene.gallery.alt(of: "0.png") == .text("A bird near water."))
        }
    }

    @Test func `An outdated draft is described again`() async throws {
        try await withRunScene(FakeGallery(count: 1), models: Self.models) { scene in
            #expect(try await scene.run(["odd"]).progress.drafts == 1)
            let outcome = try await scene.run(["b"]) { $0.rule.upgrade = .outdated }
            #expect(outcome.progress.published == 1)
            let texts = try await scene.texts(of: "0.png")
            #expect(texts.picture.status == .published)
            #expect(texts.draft == nil)
        }
    }

    @Test func `What is missing comes before what is to be upgraded`() async throws {
        let gallery = FakeGallery(count: 4)
        try await withRunScene(gallery, models: Self.models) { scene in
            _ = try await scene.run()
            for index in 4..<6 { gallery.put("\(index).png", .init(seed: UInt64(index))) }
            let outcome = try await scene.run(["b"]) { options in
                options.rule.upgrade = .outdated
                options.limit = 2
            }
            #expect(outcome.progress.published == 2)
            #expect(try await scene.texts(of: "4.png").current?.model == "b")
            #expect(try await scene.texts(of: "5.png").current?.model == "b")
            #expect(try await scene.texts(of: "0.png").current?.model == "a")
        }
    }

    @Test func `Pictures of an upgrade are not forgotten when the server goes away for a while`() async throws {
        let isDown = Mutex(false)
        let trouble: Misbehaviour = { request, _ in
            request.method == "POST" && isDown.withLock { $0 } ? FakeReply.json(503, "{}") : nil
        }
        try await withRunScene(FakeGallery(count: 6), models: Self.models, misbehaviour: trouble) { scene in
            _ = try await scene.run()
            scene.options.breaker = Breaker(threshold: 2, firstWait: .milliseconds(1))
            isDown.withLock { $0 = true }
            scene.hear = { event in
                if case .paused = event { isDown.withLock { $0 = false } }
            }
            let outcome = try await scene.run(["b"]) {
                $0.rule.upgrade = .outdated
            }
            #expect(outcome.progress.published == 6)
            #expect(outcome.progress.failures == 0)
        }
    }
}
