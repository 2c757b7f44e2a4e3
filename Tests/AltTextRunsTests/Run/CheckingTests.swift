import AltText
import AltTextGalleries
import AltTextLedger
import AltTextRuns
import AltTextTesting
import Testing

/// Which pictures a run describes, and which it leaves alone.
@Suite struct CheckingTests {
    private static func gallery(_ keeping: TextKeeping) -> FakeGallery {
        FakeGallery(
            [
                ("missing.png", .init(seed: 1)),
                ("human.png", .init(seed: 2, alt: .text("Words of a person."))),
                ("rule.png", .init(seed: 3, alt: .decorative)),
                ("also-missing.png", .init(seed: 4)),
            ], keeping: keeping)
    }

    @Test(arguments: [TextKeeping.gallery, .ledger])
    func `What is missing is described, and nothing else is touched`(keeping: TextKeeping) async throws {
        try await withRunScene(Self.gallery(keeping), models: [.init("a", answer: "A heron on a jetty.")]) { scene in
            let outcome = try await scene.run()
            #expect(outcome.summary.stop == nil)
            #expect(outcome.progress.published == 2)
            #expect(outcome.progress.settled == 2)
            #expect(scene.questionCount == 2)
            #expect(
                try await scene.tallies() == [
                    .published: 2, .human: 1, .decorative: 1,
                ])
            let place = keeping == .gallery ? AlternativeText.text("A heron on a jetty.") : .missing
            #expect(scene.gallery.alt(of: "missing.png") == place)
            #expect(scene.gallery.alt(of: "human.png") == .text("Words of a person."))
            #expect(scene.gallery.alt(of: "rule.png") == .decorative)
            #expect(scene.gallery.writeCount == (keeping == .gallery ? 2 : 0))
        }
    }

    @Test(arguments: [TextKeeping.gallery, .ledger])
    func `A second run asks nothing, reads nothing and writes nothing`(keeping: TextKeeping) async throws {
        try await withRunScene(Self.gallery(keeping)) { scene in
            _ = try await scene.run()
            let (questions, reads) = (scene.questionCount, scene.gallery.count(of: .entry))
            let outcome = try await scene.run()
            #expect(outcome.progress.examined == 0)
            #expect(outcome.progress.listed == 4)
            #expect(outcome.summary.stop == nil)
            #expect(scene.questionCount == questions)
            #expect(scene.gallery.count(of: .entry) == reads)
        }
    }

    @Test func `A text that was found counts as a person's, one in the file as the file's`() async throws {
        try await withRunScene(Self.gallery(.gallery)) { scene in
            _ = try await scene.run()
            #expect(try await scene.texts(of: "human.png").current?.origin == .human)
        }
        try await withRunScene(Self.gallery(.ledger)) { scene in
            _ = try await scene.run()
            #expect(try await scene.texts(of: "human.png").current?.origin == .embedded)
        }
    }

    @Test func `A text that a person takes away stays away, and one that a person changes stays changed`() async throws
    {
        try await withRunScene(FakeGallery(count: 3)) { scene in
            _ = try await scene.run()
            scene.gallery.edit("0.png", to: .missing)
            scene.gallery.edit("1.png", to: .text("A heron, said by a person."))
            for _ in 0..<2 {
                let outcome = try await scene.run { options in
                    options.rule.isRechecking = true
                    options.rule.upgrade = .outdated
                }
                #expect(outcome.progress.published == 0)
            }
            #expect(scene.questionCount == 3)
            #expect(try await scene.status(of: "0.png") == .removed)
            let edited = try await scene.texts(of: "1.png")
            #expect(edited.picture.status == .human)
            #expect(edited.current?.origin == .human)
            // Who it was edited from is not forgotten.
            let ancestor = try #require(edited.current?.ancestorID)
            #expect(try await scene.ledger.description(ancestor)?.origin == .ai)
            #expect(try await scene.status(of: "2.png") == .published)
        }
    }

    @Test func `A mark for decorative pictures that the place cannot hold is kept by the ledger`() async throws {
        try await withRunScene(FakeGallery(count: 1, holdsDecorative: false)) { scene in
            _ = try await scene.run()
            #expect(try await scene.set(.decorative, of: "0.png") == .written)
            // The text of the model must not stay behind: the next check would take it for a person's.
            #expect(scene.gallery.alt(of: "0.png") == .missing)
            _ = try await scene.run { $0.rule.isRechecking = true }
            #expect(try await scene.status(of: "0.png") == .decorative)
            #expect(scene.questionCount == 1)
        }
    }

    @Test func `A file that changed under a model's text is described again, the same bytes are not`() async throws {
        try await withRunScene(FakeGallery(count: 3)) { scene in
            _ = try await scene.run()
            scene.gallery.put("0.png", .init(seed: 99, alt: scene.gallery.alt(of: "0.png") ?? .missing, stamp: "2"))
            scene.gallery.put("1.png", .init(seed: 1, alt: scene.gallery.alt(of: "1.png") ?? .missing, stamp: "2"))
            let outcome = try await scene.run()
            #expect(outcome.progress.examined == 2)
            #expect(outcome.progress.published == 1)
            #expect(outcome.progress.settled == 1)
            #expect(scene.questionCount == 4)
            #expect(try await scene.tallies() == [.published: 3])
        }
    }

    @Test func `A file that changed under a text that a person accepted or wrote is left alone`() async throws {
        try await withRunScene(FakeGallery(count: 2, keeping: .ledger)) { scene in
            _ = try await scene.run()
            let words = try #require(try await scene.texts(of: "0.png").current?.alt)
            #expect(try await scene.set(words, of: "0.png") == .accepted)
            #expect(try await scene.set(.text("A heron."), of: "1.png") == .written)
            for index in 0..<2 { scene.gallery.put("\(index).png", .init(seed: 99, stamp: "2")) }
            #expect(try await scene.run().progress.settled == 2)
            #expect(scene.questionCount == 2)
            #expect(try await scene.tallies() == [.accepted: 1, .human: 1])
        }
    }

    @Test func `A picture that is gone is said to be, and is described when it is back`() async throws {
        let gallery = FakeGallery(count: 2)
        gallery.remove("0.png")
        try await withRunScene(gallery) { scene in
            let outcome = try await scene.run()
            #expect(outcome.progress.failures == 1)
            #expect(outcome.progress.published == 1)
            #expect(try await scene.status(of: "0.png") == .gone)
            gallery.put("0.png", .init(seed: 7))
            #expect(try await scene.run().progress.published == 1)
            #expect(try await scene.status(of: "0.png") == .published)
        }
    }

    @Test func `What cannot be listed is said, and what comes behind it is described`() async throws {
        let gallery = FakeGallery(count: 3)
        gallery.follow { act, picture, _ in
            act == .list && picture == "1.png" ? .fails(GalleryError(.unreadable, "1.png cannot be read")) : nil
        }
        try await withRunScene(gallery) { scene in
            let outcome = try await scene.run()
            #expect(outcome.summary.unlistable == 1)
            #expect(outcome.progress.published == 2)
        }
    }

    @Test func `What the place knows of a picture is said to the model, and recorded with its answer`() async throws {
        let gallery = FakeGallery([("0.png", .init(seed: 1, context: "Album: Isle of Skye"))])
        try await withRunScene(gallery) { scene in
            scene.wording.context = "A walk in 2024"
            _ = try await scene.run()
            let question = try #require(scene.server.requests.last { $0.method == "POST" })
            let text = String(decoding: question.body, as: UTF8.self)
            #expect(text.contains("Isle of Skye"))
            #expect(text.contains("A walk in 2024"))
            #expect(try await scene.history(of: "0.png").captions.first?.answer.context == "Album: Isle of Skye")
        }
    }

    @Test func `Of 5,000 pictures only the few that are due are looked at`() async throws {
        let gallery = FakeGallery(
            (0..<5000).map { ("\($0).png", .init(bytes: [], alt: .text("Picture \($0)."))) })
        try await withRunScene(gallery) { scene in
            #expect(try await scene.run().progress.settled == 5000)
            for index in 0..<3 { gallery.put("new-\(index).png", .init(seed: UInt64(index))) }
            let outcome = try await scene.run()
            #expect(outcome.progress.examined == 3)
            #expect(outcome.progress.published == 3)
            #expect(outcome.progress.listed == 5003)
        }
    }
}
