import AltText
import AltTextGalleries
import AltTextLedger
import AltTextRuns
import AltTextTesting
import Synchronization
import Testing

/// Where memory holds one engine at a time, a run goes over the pictures once for each.
@Suite(.enabled(if: FakeEngine.isAvailable, "the fake engine needs python3"), .timeLimit(.minutes(2)))
struct RoundTests {
    private static let names = ["x", "y", "z"]

    @Test func `Each model is loaded once, whatever the number of pictures`() async throws {
        try await withEngineScene(FakeGallery(count: 50)) { scene, engine in
            let outcome = try await scene.run(Self.names)
            #expect(outcome.summary.stop == nil)
            #expect(outcome.progress.described == 50)
            #expect(outcome.progress.examined == 50)
            #expect(outcome.progress.reused == 0)
            #expect(engine.startedModels.sorted() == Self.names)
            #expect(engine.questionCount == 150)
            #expect(try await scene.history(of: "7.png").captions.count == 3)
        }
    }

    @Test func `Where memory holds all, they run side by side, and listing is not waited for`() async throws {
        try await withEngineScene(FakeGallery(count: 20), holdsAll: true) { scene, engine in
            let outcome = try await scene.run(Self.names)
            #expect(outcome.progress.described == 20)
            #expect(outcome.progress.round == nil)
            #expect(engine.startCount == 3)
        }
    }

    @Test func `A run that was stopped between two models does not ask the first again`() async throws {
        try await withEngineScene(FakeGallery(count: 50)) { scene, engine in
            scene.beside = { stop in
                await engine.waitForQuestions(53)
                stop()
            }
            let outcome = try await scene.run(Self.names)
            #expect(outcome.summary.stop == .interrupted)
            #expect(outcome.progress.described == 0)
            #expect(engine.startCount == 2)
            let first = engine.startedModels[0]
            scene.beside = { _ in }
            #expect(try await scene.run(Self.names).progress.described == 50)
            #expect(engine.questionCount == 150)
            #expect(engine.startedModels.count { $0 == first } == 1)
            #expect(engine.startCount == 4)
        }
    }

    @Test func `What a model cannot answer is counted once, and does not load it again`() async throws {
        var behaviour = FakeEngine.Behaviour()
        behaviour.refusedQuestions = [5, 9]
        try await withEngineScene(FakeGallery(count: 20), behaviour) { scene, engine in
            let outcome = try await scene.run(Self.names)
            #expect(outcome.progress.described == 20)
            #expect(outcome.progress.failures == 0)
            #expect(engine.startCount == 3)
            #expect(engine.questionCount == 60)
        }
    }

    @Test func `What no model can answer fails with the words of the first that could not`() async throws {
        var behaviour = FakeEngine.Behaviour()
        behaviour.refusedQuestions = [1, 2, 3]
        try await withEngineScene(FakeGallery(count: 1), behaviour) { scene, engine in
            let outcome = try await scene.run(Self.names)
            #expect(outcome.progress.failures == 1)
            #expect(try await scene.history(of: "0.png").decisions.contains { $0.message?.contains("odd") == true })
            #expect(engine.startCount == 3)
        }
    }

    @Test func `As many pictures are described as may be, and every model has seen the same`() async throws {
        let gallery = FakeGallery(
            (0..<30).map { ("\($0).png", $0 == 3 ? .init(bytes: [1, 2, 3]) : .init(seed: UInt64($0))) })
        try await withEngineScene(gallery) { scene, engine in
            let outcome = try await scene.run(Self.names) {
                $0.limit = 10
                $0.width = 1
            }
            #expect(outcome.summary.stop == .limitReached)
            #expect(outcome.progress.described == 9)
            #expect(outcome.progress.failures == 1)
            #expect(engine.questionCount == 27)
            #expect(engine.startCount == 3)
        }
    }

    @Test func `Texts are replaced in rounds as well, and identical pictures asked about once`() async throws {
        let gallery = FakeGallery((0..<12).map { ("\($0).png", .init(seed: UInt64($0 / 2))) })
        try await withEngineScene(gallery) { scene, engine in
            #expect(try await scene.run().progress.described == 12)
            let outcome = try await scene.run(Self.names) { $0.rule.upgrade = .outdated }
            #expect(outcome.progress.described == 12)
            #expect(engine.questionCount == 18)
            #expect(engine.startCount == 3)
            let again = try await scene.run(Self.names) { $0.rule.upgrade = .outdated }
            #expect(again.progress.examined == 0)
            #expect(engine.startCount == 3)
        }
    }

    @Test func `Models elsewhere are asked when the last engine is`() async throws {
        try await withEngineScene(FakeGallery(count: 10)) { scene, engine in
            let early = Mutex(0)
            let server = scene.server
            scene.beside = { _ in
                await engine.waitForQuestions(20)
                let count = server.requests.count { $0.method == "POST" }
                early.withLock { $0 = count }
            }
            let outcome = try await scene.run(["a"] + Self.names)
            #expect(outcome.progress.described == 10)
            let count = early.withLock { $0 }
            #expect(count < 10)
            #expect(scene.questionCount == 10)
            #expect(engine.startCount == 3)
        }
    }

    @Test func `A gallery that cannot be listed is no reason to load a model`() async throws {
        let gallery = FakeGallery(count: 3)
        gallery.endListing(with: GalleryError(.noSuchGallery, "The folder vanished"))
        try await withEngineScene(gallery) { scene, engine in
            let outcome = try await scene.run(Self.names)
            guard case .obstacle = outcome.summary.stop else {
                Issue.record("\(String(describing: outcome.summary.stop))")
                return
            }
            #expect(engine.startCount == 0)
        }
    }
}
