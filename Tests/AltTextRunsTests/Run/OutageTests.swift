import AltText
import AltTextGalleries
import AltTextLedger
import AltTextRuns
import AltTextTesting
import Synchronization
import Testing

/// A server that goes away makes the run wait, not the pictures fail.
@Suite struct OutageTests {
    private static let quick = Breaker(threshold: 1, firstWait: .milliseconds(1), longestWait: .milliseconds(4))

    /// How a backend is away.
    enum Absence: CaseIterable {
        case overloaded, broken, resetting
        var reply: FakeReply {
            switch self {
            case .overloaded: .json(503, "{}")
            case .broken: .json(500, #"{"error": {"message": "Oops"}}"#)
            case .resetting: FakeReply.json(200, "{}").with(.resetBeforeAnswer)
            }
        }
    }

    @Test(arguments: Absence.allCases)
    func `A backend that is away pauses the run, and costs no picture a try`(absence: Absence) async throws {
        let isDown = Mutex(true)
        let trouble: Misbehaviour = { request, _ in
            request.method == "POST" && isDown.withLock { $0 } ? absence.reply : nil
        }
        try await withRunScene(FakeGallery(count: 12), misbehaviour: trouble) { scene in
            scene.options.breaker = Self.quick
            scene.hear = { event in
                if case .paused = event { isDown.withLock { $0 = false } }
            }
            let outcome = try await scene.run {
                $0.width = 4
            }
            #expect(outcome.summary.stop == nil)
            #expect(outcome.progress.published == 12)
            #expect(outcome.progress.failures == 0)
            #expect(outcome.events.count == 2)
            guard case .paused = outcome.events.first, outcome.events.last == .resumed else {
                Issue.record("\(outcome.events)")
                return
            }
        }
    }

    @Test func `A site that is away pauses the run, and costs no picture a try`() async throws {
        let isDown = Mutex(true)
        let gallery = FakeGallery(count: 12)
        gallery.follow { act, _, _ in
            act == .entry && isDown.withLock { $0 } ? .fails(GalleryError(.notReachable, "Nobody answers")) : nil
        }
        try await withRunScene(gallery) { scene in
            scene.options.breaker = Self.quick
            scene.hear = { event in
                if case .paused = event { isDown.withLock { $0 = false } }
            }
            let outcome = try await scene.run()
            #expect(outcome.progress.published == 12)
            #expect(outcome.progress.failures == 0)
        }
    }

    @Test(arguments: [FakeGallery.Act.bytes, .write])
    func `A site that answers questions and gives or takes nothing is away as well`(act: FakeGallery.Act) async throws {
        let isDown = Mutex(true)
        let gallery = FakeGallery(count: 12)
        gallery.follow { asked, _, _ in
            asked == act && isDown.withLock { $0 } ? .fails(GalleryError(.rateLimited, "Not so fast")) : nil
        }
        try await withRunScene(gallery) { scene in
            scene.options.breaker = Self.quick
            scene.hear = { event in
                if case .paused = event { isDown.withLock { $0 = false } }
            }
            let outcome = try await scene.run()
            #expect(outcome.progress.published == 12)
            #expect(outcome.progress.failures == 0)
            #expect(scene.questionCount == 12)
        }
    }

    @Test func `The first picture after an outage may be gone without holding anybody up`() async throws {
        let isDown = Mutex(true)
        let gallery = FakeGallery(count: 6)
        gallery.follow { act, _, _ in
            guard act == .entry else { return nil }
            return isDown.withLock { $0 } ? .fails(GalleryError(.notReachable, "Nobody answers")) : nil
        }
        for index in 0..<5 { gallery.remove("\(index).png") }
        try await withRunScene(gallery) { scene in
            scene.options.breaker = Self.quick
            scene.options.patience = .seconds(30)
            scene.hear = { event in
                if case .paused = event { isDown.withLock { $0 = false } }
            }
            let outcome = try await scene.run {
                $0.width = 1
            }
            #expect(outcome.progress.published == 1)
            #expect(try await scene.tallies() == [.gone: 5, .published: 1])
        }
    }

    @Test func `A picture on which a server breaks every time is the picture's failure`() async throws {
        let gallery = FakeGallery(count: 10)
        gallery.follow { act, picture, _ in
            act == .entry && picture == "3.png" ? .fails(GalleryError(.notReachable, "Nobody answers")) : nil
        }
        try await withRunScene(gallery) { scene in
            scene.options.retrySchedule.firstWait = .seconds(3600)
            let outcome = try await scene.run { $0.width = 1 }
            #expect(outcome.progress.published == 9)
            #expect(outcome.progress.failures == 1)
            #expect(try await scene.status(of: "3.png") == .failed)
        }
    }

    @Test func `When waiting takes too long the run ends, and nothing is lost`() async throws {
        let isDown = Mutex(true)
        let trouble: Misbehaviour = { request, _ in
            request.method == "POST" && isDown.withLock { $0 } ? .json(503, "{}") : nil
        }
        try await withRunScene(FakeGallery(count: 6), misbehaviour: trouble) { scene in
            scene.options.breaker = Self.quick
            let outcome = try await scene.run { $0.patience = .zero }
            guard case .patienceLost(let failure) = outcome.summary.stop else {
                Issue.record("\(String(describing: outcome.summary.stop))")
                return
            }
            #expect(failure.kind == "overloaded")
            #expect(outcome.progress.failures == 0)
            #expect(try await scene.ledger.run(outcome.summary.run)?.ending == .failed)
            isDown.withLock { $0 = false }
            #expect(try await scene.run().progress.published == 6)
        }
    }
}
