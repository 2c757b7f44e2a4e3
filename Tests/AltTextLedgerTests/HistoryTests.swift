import AltText
import AltTextLedger
import AltTextTesting
import Testing

@Suite struct HistoryTests {
    @Test func `History tells everything in its order`() async throws {
        try await withScene { scene in
            let picture = try await scene.enlistOne()
            let run = try await scene.run()
            let caption = try await scene.answer(about: picture.id, run: run)
            let write = try await scene.ledger.publish(
                Ledger.PlannedWrite(
                    .new(
                        NewDescription(
                            alt: Scene.heron, origin: .ai, captionID: caption, model: "heron", recipeID: scene.recipe,
                            confidence: 0.9)),
                    before: .missing, expecting: nil),
                of: picture.id, run: run)
            let published = try #require(try await scene.picture(picture.id).currentID)
            try await scene.ledger.recordFound(.text("Mine."), of: picture.id, kind: .edited, origin: .human, run: nil)
            let history = try #require(try await scene.ledger.history(of: picture.id))
            #expect(history.captions.map(\.id) == [caption])
            #expect(history.recipes == [scene.recipe: Scene.recipe(prompt: "Describe it.")])
            #expect(history.descriptions.map(\.alt) == [Scene.heron, .text("Mine.")])
            #expect(history.descriptions.map(\.captionID) == [caption, nil])
            #expect(history.descriptions.map(\.ancestorID) == [nil, published])
            #expect(history.decisions.map(\.kind) == [.edited])
            #expect(history.writes.map(\.id) == [write])
            #expect(history.texts.current?.alt == .text("Mine."))
            #expect(history.texts.picture.version > picture.version)
        }
    }

    @Test func `Nobody knows the history of a picture that is not known`() async throws {
        try await withScene { scene in
            let history = try await scene.ledger.history(of: PictureRecord.ID(99))
            #expect(history == nil)
            #expect(try await scene.ledger.texts(of: PictureRecord.ID(99)) == nil)
            #expect(try await scene.ledger.description(DescriptionRecord.ID(99)) == nil)
            #expect(try await scene.ledger.caption(CaptionRecord.ID(99)) == nil)
        }
    }

    @Test func `Pictures come page by page, each once`() async throws {
        try await withScene { scene in
            let pictures = try await scene.enlist((0..<25).map { "\($0).jpg" })
            for picture in pictures.prefix(10) { try await scene.publish(of: picture.id) }
            func names(isMissing: Bool, status: PictureStatus?) async throws -> [PictureRecord.ID] {
                var seen: [PictureRecord.ID] = []
                while true {
                    let page = try await scene.ledger.pictures(
                        in: scene.gallery.id, isMissing: isMissing, status: status, after: seen.last, limit: 7)
                    if page.isEmpty { return seen }
                    seen += page.map(\.picture.id)
                }
            }
            #expect(try await names(isMissing: false, status: nil) == pictures.map(\.id))
            #expect(try await names(isMissing: true, status: nil) == pictures.dropFirst(10).map(\.id))
            #expect(try await names(isMissing: false, status: .published) == pictures.prefix(10).map(\.id))
            #expect(try await names(isMissing: true, status: .published) == [])
        }
    }

    @Test func `A run is open until it ends, and one whose process died is closed by the next`() async throws {
        try await withScene { scene in
            let killed = try await scene.run()
            #expect(try await scene.ledger.run(killed)?.ending == nil)
            let second = try await scene.run()
            try await scene.ledger.endRun(second, .finished)
            try await scene.ledger.endRun(second, .failed)
            let runs = try await scene.ledger.runs(of: scene.gallery.id, limit: 5)
            #expect(runs.map(\.id) == [second, killed])
            #expect(runs.map(\.ending) == [.finished, .killed])
            #expect(try await scene.ledger.runs(limit: 1).map(\.id) == [second])
            #expect(runs.last?.process == "here:1")
        }
    }
}

@Suite struct UndoTests {
    @Test func `A run's writes can be undone once each, newest first, page by page`() async throws {
        try await withScene { scene in
            let pictures = try await scene.enlist((0..<5).map { "\($0)" })
            let run = try await scene.run()
            var writes: [WriteRecord.ID] = []
            for picture in pictures { writes.append(try await scene.publish(of: picture.id, run: run)) }
            let page = try await scene.ledger.undoableWrites(of: run, limit: 2)
            #expect(page.map(\.id) == Array(writes.reversed().prefix(2)))
            let rest = try await scene.ledger.undoableWrites(of: run, before: page.last?.id, limit: 10)
            #expect(rest.map(\.id) == Array(writes.reversed().dropFirst(2)))

            try await scene.undo(writes[4])
            #expect(try await scene.ledger.undoableWrites(of: run, limit: 10).map(\.id) == writes.dropLast().reversed())
            #expect(try await scene.ledger.undoableWrite(of: pictures[4].id) == nil)
            #expect(try await scene.picture(pictures[4].id).status == .removed)
            #expect(try await scene.ledger.history(of: pictures[4].id)?.decisions.map(\.kind) == [.undone])
            try await scene.expectSound()
        }
    }

    @Test func `What did not get to its place is not to be undone`() async throws {
        try await withScene { scene in
            for outcome in [WriteRecord.Outcome.failed, .conflict] {
                let picture = try await scene.enlistOne(outcome.rawValue)
                let write = Ledger.PlannedWrite(
                    .new(NewDescription(alt: Scene.heron, origin: .ai)), before: .missing, expecting: nil)
                let id = try await scene.ledger.beginWrite(write, of: picture.id, run: nil)
                #expect(try await scene.ledger.undoableWrite(of: picture.id) == nil)
                try await scene.ledger.endWrite(id, outcome)
                #expect(try await scene.ledger.undoableWrite(of: picture.id) == nil)
            }
        }
    }

    @Test func `An undo that failed may be tried again`() async throws {
        try await withScene { scene in
            let picture = try await scene.enlistOne()
            let write = try await scene.publish(of: picture.id)
            let undo = Ledger.PlannedWrite(
                .new(NewDescription(alt: .missing, origin: .human)), before: Scene.heron,
                expecting: try await scene.picture(picture.id).currentID, undoes: write)
            let first = try await scene.ledger.beginWrite(undo, of: picture.id, run: nil)
            try await scene.ledger.endWrite(first, .failed, reason: "site_error")
            #expect(try await scene.ledger.undoableWrite(of: picture.id)?.id == write)
            try await scene.undo(write)
            #expect(try await scene.ledger.undoableWrite(of: picture.id) == nil)
        }
    }
}

extension Scene {
    fileprivate func undo(_ id: WriteRecord.ID) async throws {
        let write = try #require(try await ledger.write(id))
        let undo = Ledger.PlannedWrite(
            .new(NewDescription(alt: write.before, origin: .human, ancestorID: write.descriptionID)),
            before: Self.heron, expecting: write.descriptionID, undoes: id, author: "ann")
        try await ledger.publish(undo, of: write.pictureID, run: nil)
    }
}
