import AltText
import AltTextGalleries
import AltTextLedger
import AltTextRuns
import AltTextTesting
import Testing

/// How many pictures a run describes, and what it may spend.
@Suite struct RunLimitTests {
    /// A dollar for a thousand tokens, and short answers.
    private static let dear = "price: {input: 1000, output: 1000}\nsettings: {max_tokens: 40}\nconcurrency: 32"

    @Test(arguments: [1, 7, 20])
    func `A run describes as many pictures as it may, and the next one goes on`(limit: Int) async throws {
        try await withRunScene(FakeGallery(count: 20)) { scene in
            let outcome = try await scene.run { $0.limit = limit }
            #expect(outcome.progress.published == limit)
            #expect(outcome.summary.stop == (limit < 20 ? .limitReached : nil))
            #expect(scene.questionCount == limit)
            #expect(try await scene.run().progress.published == 20 - limit)
            #expect(scene.questionCount == 20)
        }
    }

    @Test func `Pictures that have a text do not count against the limit`() async throws {
        let gallery = FakeGallery(
            (0..<10).map { ("\($0).png", .init(seed: UInt64($0), alt: $0 < 5 ? .text("Words.") : .missing)) })
        try await withRunScene(gallery) { scene in
            let outcome = try await scene.run { $0.limit = 5 }
            #expect(outcome.progress.published == 5)
            #expect(outcome.summary.stop == nil)
        }
    }

    @Test(arguments: [0.5, 2.0, 3.3])
    func `No more is spent than may be, however many calls are under way at once`(limit: Double) async throws {
        try await withRunScene(FakeGallery(count: 60)) { scene in
            scene.modelFields = Self.dear
            let outcome = try await scene.run { $0.maximumDollars = limit }
            #expect(outcome.summary.stop == .budgetSpent)
            #expect(outcome.progress.dollars <= limit)
            #expect(outcome.progress.failures == 0)
            #expect(outcome.progress.published == scene.questionCount)
            #expect(try await scene.ledger.run(outcome.summary.run)?.ending == .stopped)
        }
    }

    @Test func `Money that was put aside and not spent is spent on the next pictures`() async throws {
        try await withRunScene(FakeGallery(count: 40)) { scene in
            scene.modelFields = Self.dear
            let price = try await scene.run { $0.limit = 1 }.progress.dollars
            // Far from enough to put aside the most that 32 at once may cost.
            let outcome = try await scene.run { $0.maximumDollars = price * 30 }
            #expect(outcome.progress.dollars <= price * 30)
            #expect(outcome.progress.published >= 15)
        }
    }

    @Test func `A limit below the price of one call asks nothing`() async throws {
        try await withRunScene(FakeGallery(count: 3)) { scene in
            scene.modelFields = Self.dear
            let outcome = try await scene.run { $0.maximumDollars = 0.01 }
            #expect(outcome.summary.stop == .budgetSpent)
            #expect(scene.questionCount == 0)
            #expect(try await scene.tallies()[.published] == nil)
        }
    }

    @Test func `An answer whose cost is unknown is counted as such, and taken for as dear as it may have been`()
        async throws
    {
        let answer = #"{"choices": [{"finish_reason": "stop", "message": {"content": "A heron on a jetty."}}]}"#
        try await withRunScene(
            FakeGallery(count: 30),
            answering: { $0.method == "POST" ? .json(200, answer) : .json(200, #"{"data": []}"#) }
        ) { scene in
            scene.modelFields = Self.dear
            let outcome = try await scene.run { $0.maximumDollars = 2 }
            #expect(outcome.summary.stop == .budgetSpent)
            #expect(outcome.progress.unknownCosts == scene.questionCount)
            #expect(scene.questionCount < 10)
            #expect(outcome.progress.dollars == 0)
        }
    }

    @Test func `A call whose answer got lost may have been paid for`() async throws {
        let fake = FakeOpenAI(models: [.init("a")]) { request, _ in
            request.method == "POST" ? FakeReply.json(200, "{}").with(.resetBeforeAnswer) : nil
        }
        try await withRunScene(FakeGallery(count: 30), answering: { await fake.answer(to: $0) }) { scene in
            scene.modelFields = Self.dear
            scene.options.breaker = Breaker(threshold: 1000)
            let outcome = try await scene.run { $0.maximumDollars = 2 }
            #expect(outcome.summary.stop == .budgetSpent)
            #expect(scene.questionCount < 10)
        }
    }
}
