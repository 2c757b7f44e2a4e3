import AltText
import AltTextGalleries
import AltTextLedger
import AltTextRuns
import AltTextTesting
import Testing

/// A run works on what it lists: its list, its folder, its ignore files. What an earlier run brought into the ledger waits.
@Suite struct ListedTests {
    private static let models: [FakeOpenAI.Model] = [
        .init("a", answer: "A bird near water."), .init("b", answer: "A grey heron on a jetty."),
        .init("mute", outcome: .refusesInProse),
    ]

    @Test(arguments: [TextKeeping.gallery, .ledger])
    func `What this run does not list is not looked at, asked about or written`(keeping: TextKeeping) async throws {
        let gallery = FakeGallery(count: 12, keeping: keeping)
        try await withRunScene(gallery, models: Self.models) { scene in
            _ = try await scene.run { $0.limit = 2 }
            let waiting = (0..<12).map { "\($0).png" }.filter { gallery.count(of: .bytes, for: $0) == 0 }
            let listed = Set(waiting.suffix(3))
            let (questions, entries) = (scene.questionCount, gallery.count(of: .entry))
            gallery.list(only: listed)
            let outcome = try await scene.run()
            #expect(outcome.progress.listed == 3)
            #expect(outcome.progress.due == 3)
            #expect(outcome.progress.examined == 3)
            #expect(outcome.progress.published == 3)
            #expect(scene.questionCount == questions + 3)
            #expect(gallery.count(of: .entry) <= entries + 6)
            for name in waiting where !listed.contains(name) {
                #expect(try await scene.status(of: name) == .unchecked)
                #expect(gallery.count(of: .bytes, for: name) == 0)
            }
            // They wait: the next run that lists them describes them.
            gallery.list(only: nil)
            #expect(try await scene.run().progress.published == 7)
        }
    }

    @Test func `A run that lists nothing does nothing`() async throws {
        let gallery = FakeGallery(count: 4)
        try await withRunScene(gallery, models: Self.models) { scene in
            _ = try await scene.run { $0.limit = 1 }
            gallery.list(only: [])
            let outcome = try await scene.run { options in
                options.rule.upgrade = .outdated
                options.rule.retriesFailures = true
                options.rule.isRechecking = true
            }
            #expect(outcome.progress.examined == 0)
            #expect(scene.questionCount == 1)
        }
    }

    @Test func `Only texts that this run lists are upgraded or looked at again`() async throws {
        let gallery = FakeGallery(count: 5)
        try await withRunScene(gallery, models: Self.models) { scene in
            _ = try await scene.run()
            gallery.list(only: ["1.png", "3.png"])
            #expect(try await scene.run(["b"]) { $0.rule.upgrade = .outdated }.progress.published == 2)
            var models: [String] = []
            for number in 0..<5 { models.append(try await scene.texts(of: "\(number).png").current?.model ?? "none") }
            #expect(models == ["a", "b", "a", "b", "a"])
            gallery.list(only: ["4.png"])
            #expect(try await scene.run(["b"]) { $0.rule.isRechecking = true }.progress.examined == 1)
        }
    }

    @Test func `What failed or changed outside the list is neither tried again nor counted`() async throws {
        let gallery = FakeGallery(count: 4)
        try await withRunScene(gallery, models: Self.models) { scene in
            scene.options.retrySchedule.maximumAttempts = 1
            gallery.list(only: ["0.png", "1.png"])
            let first = try await scene.run(["mute"])
            #expect(first.progress.failures == 2)
            #expect(first.progress.parked == 2)
            gallery.list(only: ["1.png", "2.png"])
            let outcome = try await scene.run(["a"]) { $0.rule.retriesFailures = true }
            #expect(outcome.progress.published == 2)
            #expect(outcome.progress.failures == 0)
            #expect(outcome.progress.parked == 0)
            #expect(outcome.summary.nextRetry == nil)
            #expect(try await scene.status(of: "0.png") == .parked)
        }
    }

    @Test func `A forecast counts what the run then describes`() async throws {
        let gallery = FakeGallery(count: 9)
        try await withRunScene(gallery, models: Self.models) { scene in
            _ = try await scene.run { $0.limit = 2 }
            gallery.list(only: ["5.png", "6.png", "7.png"])
            let forecast = try await scene.forecast(["a"])
            let described = try await scene.run().progress.described
            #expect(forecast.listed == 3)
            #expect(forecast.toDescribe == described)
        }
    }
}
