import AltText
import AltTextLedger
import AltTextTesting
import Testing

@Suite struct AnswerTests {
    @Test func `An answer is kept as it came, with what it took`() async throws {
        try await withScene { scene in
            let picture = try await scene.enlistOne()
            let run = try await scene.run()
            let id = try await scene.answer(
                about: picture.id, raw: "Sure! \0 \u{10FFFD}\u{10FFFE} A \"heron\"…\n\t", run: run)
            let caption = try #require(try await scene.ledger.caption(id))
            #expect(caption.pictureID == picture.id)
            #expect(caption.runID == run)
            #expect(caption.recipeID == scene.recipe)
            #expect(
                caption.answer
                    == NewCaption(
                        pictureDigest: "aa", requestDigest: "bb", context: "File: heron",
                        raw: "Sure! \0 \u{10FFFD}\u{10FFFE} A \"heron\"…\n\t", finish: .complete, inputTokens: 300,
                        outputTokens: 12, dollars: 0.25, duration: .milliseconds(1500), probability: 0.75,
                        warnings: ["slow"]))
            let totals = try #require(try await scene.ledger.run(run)).totals
            #expect(totals.answers == 1)
            #expect(totals.inputTokens == 300)
            #expect(totals.outputTokens == 12)
            #expect(totals.dollars == 0.25)
            try await scene.expectSound()
        }
    }

    @Test func `An answer without figures has none`() async throws {
        try await withScene { scene in
            let picture = try await scene.enlistOne()
            let bare = NewCaption(pictureDigest: "aa", requestDigest: "bb", context: nil, raw: "", finish: .unknown)
            let id = try await scene.ledger.record(bare, for: picture.id, recipe: scene.recipe, run: nil)
            #expect(try await scene.ledger.caption(id)?.answer == bare)
        }
    }

    @Test func `The same bytes asked the same way are answered from the ledger, in whatever picture they are`()
        async throws
    {
        try await withScene { scene in
            let pictures = try await scene.enlist("a.jpg", "copy of a.jpg")
            let first = try await scene.answer(about: pictures[0].id, raw: "First.")
            let copy = pictures[1].id
            #expect(try await scene.ledger.answer(to: scene.recipe, about: "aa", for: copy)?.id == first)
            let second = try await scene.answer(about: pictures[1].id, raw: "Second.")
            #expect(try await scene.ledger.answer(to: scene.recipe, about: "aa", for: copy)?.id == second)
            #expect(try await scene.ledger.answer(to: scene.recipe, about: "ab", for: copy) == nil)
            let other = try await scene.ledger.recipe(Scene.recipe(prompt: "Other."))
            #expect(try await scene.ledger.answer(to: other, about: "aa", for: copy) == nil)
        }
    }

    @Test(arguments: [Timestamp(milliseconds: 5), nil])
    func `An answer that was counted as a failure is not used again, except for copies of the picture`(
        retryAt: Timestamp?
    ) async throws {
        try await withScene { scene in
            let pictures = try await scene.enlist("a.jpg", "copy of a.jpg")
            let picture = pictures[0]
            let good = try await scene.answer(about: picture.id)
            let bad = try await scene.answer(about: picture.id, raw: "I cannot see it.")
            try await scene.ledger.recordFailure(
                of: picture.id, Failure(kind: "refused", message: "It refused."), caption: bad, retryAt: retryAt,
                run: nil)
            #expect(try await scene.ledger.answer(to: scene.recipe, about: "aa", for: picture.id)?.id == good)
            #expect(try await scene.ledger.answer(to: scene.recipe, about: "aa", for: pictures[1].id)?.id == bad)
        }
    }

    @Test func `An answer about a picture that nobody knows is refused, and the counts stay`() async throws {
        try await withScene { scene in
            let run = try await scene.run()
            await #expect(throws: LedgerError.self) { try await scene.answer(about: PictureRecord.ID(99), run: run) }
            #expect(try await scene.ledger.run(run)?.totals == RunRecord.Totals())
            try await scene.expectSound()
        }
    }

    @Test func `Answers that were used again are counted`() async throws {
        try await withScene { scene in
            let run = try await scene.run()
            try await scene.ledger.countReuse(in: run)
            try await scene.ledger.count(examined: 256, in: run)
            let totals = try #require(try await scene.ledger.run(run)).totals
            #expect(totals.reused == 1)
            #expect(totals.examined == 256)
        }
    }
}
