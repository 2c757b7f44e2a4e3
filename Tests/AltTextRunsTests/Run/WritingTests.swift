import AltText
import AltTextGalleries
import AltTextLedger
import AltTextRuns
import AltTextTesting
import Testing

/// A text is written only over what was there when the run looked, and what came of it is always known in the end.
@Suite struct RunWritingTests {
    private static let heron: [FakeOpenAI.Model] = [.init("a", answer: "A heron on a jetty.")]
    private static let ours = AlternativeText.text("A heron on a jetty.")
    private static let theirs = AlternativeText.text("Words of a person.")

    private static func lost(_ code: GalleryError.Code = .connectionLost) -> GalleryError {
        GalleryError(code, "The answer got lost", mayHaveHappened: true)
    }

    /// When a person is quicker than the run.
    enum Moment: CaseIterable {
        case whileTheModelIsAsked, rightBeforeTheWrite
    }

    @Test(arguments: Moment.allCases)
    func `A text that changed meanwhile is a conflict, and stays`(moment: Moment) async throws {
        let gallery = FakeGallery(count: 3)
        gallery.follow { act, picture, _ in
            let isMoment = act == (moment == .whileTheModelIsAsked ? .bytes : .write)
            if picture == "1.png", isMoment { gallery.edit("1.png", to: Self.theirs) }
            return nil
        }
        try await withRunScene(gallery, models: Self.heron) { scene in
            let outcome = try await scene.run()
            #expect(outcome.progress.conflicts == 1)
            #expect(outcome.events == [.conflict(picture: PictureID("1.png"))])
            #expect(outcome.progress.published == 2)
            #expect(gallery.alt(of: "1.png") == Self.theirs)
            #expect(gallery.written(for: "1.png").isEmpty)
            #expect(try await scene.status(of: "1.png") == .conflict)
            #expect(try await scene.history(of: "1.png").decisions.map(\.kind).contains(.conflict))
            // The next run finds out whose text it is.
            _ = try await scene.run()
            #expect(try await scene.status(of: "1.png") == .human)
            #expect(scene.questionCount == 3)
        }
    }

    @Test func `A write whose answer got lost is looked for: it was written`() async throws {
        let gallery = FakeGallery(count: 1)
        gallery.follow { act, _, _ in act == .write ? .happensAnyway(Self.lost()) : nil }
        try await withRunScene(gallery, models: Self.heron) { scene in
            let outcome = try await scene.run()
            #expect(outcome.progress.published == 1)
            #expect(gallery.written(for: "0.png") == [Self.ours])
            #expect(try await scene.status(of: "0.png") == .published)
        }
    }

    @Test func `A write whose answer got lost is looked for: it was not written, and is tried again`() async throws {
        let gallery = FakeGallery(count: 1)
        gallery.follow { act, _, count in act == .write && count == 1 ? .fails(Self.lost()) : nil }
        try await withRunScene(gallery, models: Self.heron) { scene in
            scene.options.retrySchedule.firstWait = .zero
            let outcome = try await scene.run()
            #expect(outcome.progress.failures == 1)
            #expect(outcome.progress.published == 1)
            #expect(gallery.written(for: "0.png") == [Self.ours])
            #expect(scene.questionCount == 1)
        }
    }

    @Test func `A write whose answer got lost is looked for: somebody else wrote`() async throws {
        let gallery = FakeGallery(count: 1)
        gallery.follow { act, _, _ in
            guard act == .write else { return nil }
            gallery.edit("0.png", to: Self.theirs)
            return .fails(Self.lost())
        }
        try await withRunScene(gallery, models: Self.heron) { scene in
            let outcome = try await scene.run()
            #expect(outcome.progress.conflicts == 1)
            #expect(gallery.alt(of: "0.png") == Self.theirs)
        }
    }

    @Test(arguments: [true, false])
    func `Where the site is gone after a lost answer, a later run finds out`(wasWritten: Bool) async throws {
        let gallery = FakeGallery(count: 1)
        gallery.follow { act, _, count in
            switch act {
            case .write where count == 1: wasWritten ? .happensAnyway(Self.lost()) : .fails(Self.lost())
            // The check, the look before the write, then no answer any more.
            case .entry where count > 2: .fails(GalleryError(.siteError, "The site is in trouble"))
            default: nil
            }
        }
        try await withRunScene(gallery, models: Self.heron) { scene in
            scene.options.retrySchedule.firstWait = .seconds(3600)
            #expect(try await scene.run().progress.failures == 1)
            #expect(try await scene.texts(of: "0.png").picture.openWriteID != nil)
            gallery.follow { _, _, _ in nil }
            _ = try await scene.run { $0.rule.retriesFailures = true }
            #expect(try await scene.status(of: "0.png") == .published)
            #expect(gallery.written(for: "0.png") == [Self.ours])
            #expect(try await scene.texts(of: "0.png").picture.openWriteID == nil)
            #expect(scene.questionCount == 1)
        }
    }

    @Test func `A conflict that shows when a killed run's write is concluded is settled by the same run`() async throws
    {
        let gallery = FakeGallery(count: 1)
        gallery.follow { act, _, count in
            switch act {
            case .write: .fails(Self.lost())
            case .entry where count > 2: .fails(GalleryError(.siteError, "The site is in trouble"))
            default: nil
            }
        }
        try await withRunScene(gallery, models: Self.heron) { scene in
            scene.options.retrySchedule.firstWait = .seconds(3600)
            _ = try await scene.run()
            gallery.follow { _, _, _ in nil }
            gallery.edit("0.png", to: Self.theirs)
            _ = try await scene.run()
            #expect(try await scene.status(of: "0.png") == .human)
            #expect(gallery.alt(of: "0.png") == Self.theirs)
        }
    }

    @Test func `A picture that vanishes before the write is gone, and its answer is kept`() async throws {
        let gallery = FakeGallery(count: 1)
        gallery.follow { act, _, _ in
            if act == .write { gallery.remove("0.png") }
            return nil
        }
        try await withRunScene(gallery, models: Self.heron) { scene in
            _ = try await scene.run()
            #expect(try await scene.status(of: "0.png") == .gone)
            gallery.follow { _, _, _ in nil }
            gallery.put("0.png", .init(seed: 0))
            let outcome = try await scene.run()
            #expect(outcome.progress.published == 1)
            #expect(outcome.progress.reused == 1)
        }
    }

    @Test func `A text that is there already, word for word, is not written again`() async throws {
        let gallery = FakeGallery(count: 1)
        try await withRunScene(gallery, models: Self.heron + [.init("b", answer: "A heron on a jetty.")]) { scene in
            _ = try await scene.run()
            _ = try await scene.run(["b"]) { $0.rule.upgrade = .outdated }
            #expect(gallery.writeCount == 1)
            #expect(try await scene.texts(of: "0.png").current?.model == "b")
        }
    }

    @Test func `A person's words that came through the ledger meanwhile are not overwritten`() async throws {
        let gallery = FakeGallery(count: 1, keeping: .ledger)
        let checkpoint = Checkpoint()
        let fake = FakeOpenAI(models: Self.heron)
        try await withRunScene(
            gallery,
            answering: { request in
                if request.method == "POST" { await checkpoint.arrive() }
                return await fake.answer(to: request)
            }
        ) { scene in
            let copy = scene
            scene.beside = { _ in
                await checkpoint.waitForArrivals(1)
                do {
                    let outcome = try await copy.set(Self.theirs, of: "0.png")
                    #expect(outcome == .written)
                } catch {
                    Issue.record(error)
                }
                await checkpoint.open()
            }
            let outcome = try await scene.run()
            #expect(outcome.progress.conflicts == 1)
            #expect(try await scene.texts(of: "0.png").current?.alt == Self.theirs)
            scene.beside = { _ in }
            _ = try await scene.run()
            #expect(try await scene.status(of: "0.png") == .human)
            #expect(try await scene.texts(of: "0.png").current?.alt == Self.theirs)
        }
    }
}
