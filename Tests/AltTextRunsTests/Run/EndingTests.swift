import AltText
import AltTextGalleries
import AltTextLedger
import AltTextRuns
import AltTextTesting
import Synchronization
import Testing

/// A run can be stopped at any moment, and another one goes on.
@Suite struct EndingTests {
    /// A backend that holds questions back until a test lets them go.
    private static func holding(_ checkpoint: Checkpoint) -> FakeServer.Answer {
        let fake = FakeOpenAI(models: [.init("a")])
        return { request in
            if request.method == "POST" { await checkpoint.arrive() }
            return await fake.answer(to: request)
        }
    }

    @Test func `What is under way is finished, nothing more begins, and the next run goes on`() async throws {
        let checkpoint = Checkpoint()
        try await withRunScene(FakeGallery(count: 20), answering: Self.holding(checkpoint)) { scene in
            scene.modelFields = "concurrency: 2"
            scene.beside = { stop in
                await checkpoint.waitForArrivals(2)
                stop()
                await checkpoint.open()
            }
            let outcome = try await scene.run()
            #expect(outcome.summary.stop == .interrupted)
            #expect(outcome.progress.published == 2)
            #expect(outcome.progress.failures == 0)
            #expect(scene.questionCount == 2)
            #expect(try await scene.ledger.run(outcome.summary.run)?.ending == .stopped)
            scene.beside = { _ in }
            #expect(try await scene.run().progress.published == 18)
            #expect(scene.questionCount == 20)
        }
    }

    @Test func `A run that waits for a server can be stopped`() async throws {
        let paused = Signal()
        let trouble: Misbehaviour = { request, _ in request.method == "POST" ? FakeReply.json(503, "{}") : nil }
        try await withRunScene(FakeGallery(count: 20), misbehaviour: trouble) { scene in
            scene.options.breaker = Breaker(threshold: 2, firstWait: .seconds(3600))
            scene.hear = { event in
                if case .paused = event { paused.give() }
            }
            scene.beside = { stop in
                await paused.wait()
                stop()
            }
            let outcome = try await scene.run()
            #expect(outcome.summary.stop == .interrupted)
            #expect(outcome.progress.failures == 0)
        }
    }

    @Test func `A long listing can be stopped`() async throws {
        let checkpoint = Checkpoint()
        let gallery = FakeGallery((0..<1000).map { ("\($0).png", .init(bytes: [], alt: .text("Words."))) })
        gallery.follow { act, picture, _ in
            if act == .list, picture == "10.png" { await checkpoint.arrive() }
            return nil
        }
        try await withRunScene(gallery) { scene in
            scene.beside = { stop in
                await checkpoint.waitForArrivals(1)
                stop()
                await checkpoint.open()
            }
            let outcome = try await scene.run()
            #expect(outcome.summary.stop == .interrupted)
            #expect(!outcome.progress.isListed)
            #expect(gallery.count(of: .list) < 20)
            scene.beside = { _ in }
            #expect(try await scene.run().progress.listed == 1000)
        }
    }

    @Test func `A gallery on which a run works is taken, and the message says which run it is`() async throws {
        let checkpoint = Checkpoint()
        try await withRunScene(FakeGallery(count: 1), answering: Self.holding(checkpoint)) { scene in
            let copy = scene
            scene.beside = { _ in
                await checkpoint.waitForArrivals(1)
                let error = await #expect(throws: LedgerError.self) { try await copy.run() }
                #expect(error?.isGalleryInUse == true)
                #expect(error?.description.contains("Run 1 (test:1") == true)
                await checkpoint.open()
            }
            let outcome = try await scene.run()
            #expect(outcome.progress.published == 1)
            scene.beside = { _ in }
            #expect(try await scene.run().summary.stop == nil)
        }
    }

    @Test func `Galleries of one ledger do not wait for one another`() async throws {
        let checkpoint = Checkpoint()
        try await withRunScene(FakeGallery(count: 1), answering: Self.holding(checkpoint)) { scene in
            // Another picture: about the same one the second would use the answer of the first.
            let gallery = FakeGallery([("0.png", .init(seed: 99))], place: "/other")
            let other = RunScene(gallery: gallery, ledger: scene.ledger, server: scene.server)
            scene.beside = { _ in
                async let second = other.run()
                await checkpoint.waitForArrivals(2)
                await checkpoint.open()
                #expect((try? await second)?.progress.published == 1)
            }
            let outcome = try await scene.run()
            #expect(outcome.progress.published == 1)
        }
    }

    @Test func `A run without a word at its end counts as killed once the next one begins`() async throws {
        try await withRunScene(FakeGallery(count: 1)) { scene in
            let record = try await scene.ledger.gallery(scene.gallery.id)
            let killed = try await scene.ledger.beginRun(
                in: record.id, command: "run", options: .null, process: "test:0")
            _ = try await scene.run()
            #expect(try await scene.ledger.run(killed)?.ending == .killed)
        }
    }

    @Test func `A ledger that fails ends the run with its error, and leaves nobody waiting`() async throws {
        let checkpoint = Checkpoint()
        try await withRunScene(FakeGallery(count: 20), answering: Self.holding(checkpoint)) { scene in
            scene.modelFields = "price: {input: 1000, output: 1000}\nsettings: {max_tokens: 40}"
            let copy = scene
            scene.beside = { _ in
                await checkpoint.waitForArrivals(1)
                _ = try? await copy.ledger.driver.write { (connection) throws(LedgerError) in
                    try connection.execute("DROP TABLE captions")
                }
                await checkpoint.open()
            }
            // So little that some wait for the money that is put aside for others.
            scene.options.maximumDollars = 8
            let running = scene
            await #expect(throws: LedgerError.self) { try await running.run() }
        }
    }
}
