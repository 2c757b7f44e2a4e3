import AltText
import AltTextLedger
import AltTextTesting
import Testing

@Suite struct WriteTests {
    private func plan(
        _ alt: AlternativeText = Scene.heron, origin: Origin = .ai, expecting: DescriptionRecord.ID? = nil
    ) -> Ledger.PlannedWrite {
        Ledger.PlannedWrite(
            .new(NewDescription(alt: alt, origin: origin, model: "heron")), before: .missing, expecting: expecting)
    }

    @Test func `A text that is published is the picture's, and counted`() async throws {
        try await withScene { scene in
            let picture = try await scene.enlistOne()
            let run = try await scene.run()
            let id = try await scene.ledger.publish(plan(), of: picture.id, run: run)
            let texts = try #require(try await scene.ledger.texts(of: picture.id))
            #expect(texts.current?.alt == Scene.heron)
            #expect(texts.current?.origin == .ai)
            #expect(texts.current?.runID == run)
            #expect(texts.picture.status == .published)
            let write = try #require(try await scene.ledger.write(id))
            #expect(write.outcome == .written)
            #expect(write.before == .missing)
            #expect(write.previousID == nil)
            #expect(write.endedAt != nil)
            #expect(try await scene.ledger.run(run)?.totals.published == 1)
            try await scene.expectSound()
        }
    }

    @Test func `Of two who expect the same text only the first writes`() async throws {
        try await withScene { scene in
            let picture = try await scene.enlistOne()
            try await scene.ledger.publish(plan(.text("First.")), of: picture.id, run: nil)
            #expect(
                await errorKind { () throws(LedgerError) in
                    try await scene.ledger.publish(plan(.text("Second.")), of: picture.id, run: nil)
                } == "changed")
            let history = try #require(try await scene.ledger.history(of: picture.id))
            #expect(history.descriptions.map(\.alt) == [.text("First.")])
            #expect(history.writes.count == 1)
        }
    }

    @Test func `Of fifty who write at the same moment exactly one wins, again and again`() async throws {
        try await withScene { scene in
            let picture = try await scene.enlistOne()
            for round in 0..<5 {
                let expected = try await scene.picture(picture.id).currentID
                let wins = await withTaskGroup { group in
                    for writer in 0..<50 {
                        let plan = plan(.text("\(round) by \(writer)"), origin: .human, expecting: expected)
                        group.addTask {
                            await errorKind { () throws(LedgerError) in
                                try await scene.ledger.publish(plan, of: picture.id, run: nil)
                            }
                        }
                    }
                    return await group.reduce(into: [String?]()) { $0.append($1) }
                }
                #expect(wins.count { $0 == nil } == 1)
                #expect(wins.count { $0 == "changed" } == 49)
            }
            #expect(try await scene.ledger.history(of: picture.id)?.writes.count == 5)
        }
    }

    @Test func `A write that began is open, and nobody else begins one`() async throws {
        try await withScene { scene in
            let picture = try await scene.enlistOne()
            let id = try await scene.ledger.beginWrite(plan(), of: picture.id, run: nil)
            let open = try await scene.ledger.openWrites(in: scene.gallery.id, limit: 5)
            #expect(open.map(\.openWriteID) == [id])
            #expect(open.map(\.currentID) == [nil])
            #expect(
                await errorKind { () throws(LedgerError) in
                    try await scene.ledger.beginWrite(plan(), of: picture.id, run: nil)
                } == "changed")
            try await scene.expectSound()
            try await scene.ledger.endWrite(id, .written)
            #expect(try await scene.ledger.openWrites(in: scene.gallery.id, limit: 5).isEmpty)
            #expect(try await scene.picture(picture.id).status == .published)
            try await scene.expectSound()
        }
    }

    @Test func `Ending a write a second time changes nothing`() async throws {
        try await withScene { scene in
            let picture = try await scene.enlistOne()
            let run = try await scene.run()
            let id = try await scene.ledger.beginWrite(plan(), of: picture.id, run: run)
            try await scene.ledger.endWrite(id, .written)
            let before = try await scene.ledger.history(of: picture.id)
            for outcome in WriteRecord.Outcome.allCases {
                try await scene.ledger.endWrite(id, outcome, reason: "again")
            }
            #expect(try await scene.ledger.history(of: picture.id) == before)
            #expect(try await scene.ledger.run(run)?.totals.published == 1)
            #expect(try await scene.ledger.run(run)?.totals.conflicts == 0)
            try await scene.expectSound()
        }
    }

    @Test func `A write that failed leaves everything as it was, but for what is remembered`() async throws {
        try await withScene { scene in
            let picture = try await scene.enlistOne()
            let id = try await scene.ledger.beginWrite(plan(), of: picture.id, run: nil)
            try await scene.ledger.endWrite(id, .failed, reason: "site_error")
            let after = try await scene.picture(picture.id)
            #expect(after.status == .unchecked)
            #expect(after.currentID == nil)
            #expect(after.openWriteID == nil)
            #expect(try await scene.ledger.write(id)?.reason == "site_error")
            try await scene.expectSound()
        }
    }

    @Test func `A write that met another text is a conflict`() async throws {
        try await withScene { scene in
            let picture = try await scene.enlistOne()
            let run = try await scene.run()
            let id = try await scene.ledger.beginWrite(plan(), of: picture.id, run: run)
            try await scene.ledger.endWrite(id, .conflict, reason: "changed")
            #expect(try await scene.picture(picture.id).status == .conflict)
            #expect(try await scene.picture(picture.id).currentID == nil)
            #expect(try await scene.ledger.run(run)?.totals.conflicts == 1)
            #expect(try await scene.ledger.failures(in: scene.gallery.id, limit: 5).map(\.id) == [picture.id])
            try await scene.expectSound()
        }
    }

    @Test func `A conflict of somebody else leaves an open write to be concluded`() async throws {
        try await withScene { scene in
            let picture = try await scene.enlistOne()
            let id = try await scene.ledger.beginWrite(plan(), of: picture.id, run: nil)
            try await scene.ledger.recordConflict(of: picture.id, reason: "the ledger had another text", run: nil)
            #expect(try await scene.ledger.openWrites(in: scene.gallery.id, limit: 5).map(\.openWriteID) == [id])
            try await scene.expectSound()
            try await scene.ledger.endWrite(id, .written)
            #expect(try await scene.picture(picture.id).status == .published)
            try await scene.expectSound()
        }
    }

    @Test func `A description that the ledger has can be put back`() async throws {
        try await withScene { scene in
            let picture = try await scene.enlistOne()
            try await scene.publish(.text("First."), of: picture.id)
            let first = try #require(try await scene.picture(picture.id).currentID)
            try await scene.publish(.text("Second."), of: picture.id)
            let second = try await scene.picture(picture.id).currentID
            try await scene.ledger.publish(
                Ledger.PlannedWrite(.known(first), before: .text("Second."), expecting: second), of: picture.id,
                run: nil)
            #expect(try await scene.picture(picture.id).currentID == first)
            try await scene.expectSound()
        }
    }

    @Test func `Writing and ending what nobody knows is an error`() async throws {
        try await withScene { scene in
            let kinds = [
                await errorKind { () throws(LedgerError) in
                    try await scene.ledger.publish(plan(), of: PictureRecord.ID(99), run: nil)
                },
                await errorKind { () throws(LedgerError) in
                    try await scene.ledger.endWrite(WriteRecord.ID(99), .written)
                },
                await errorKind { () throws(LedgerError) in
                    try await scene.ledger.recordAcceptance(of: DescriptionRecord.ID(99), by: "ann")
                },
            ]
            #expect(kinds == ["unknown", "unknown", "unknown"])
            try await scene.expectSound()
        }
    }

    @Test(arguments: [
        "Robert'); DROP TABLE descriptions;--", "A \"heron\"\nand\r\nanother\0one", "\u{202E}nóreh", "=HYPERLINK(1)",
        "🦢",
    ])
    func `Texts are kept as they are`(words: String) async throws {
        try await withScene { scene in
            let picture = try await scene.enlistOne()
            try await scene.publish(.text(words), of: picture.id)
            let kept = try await scene.ledger.texts(of: picture.id)?.current?.alt.words
            #expect(kept.map { Array($0.utf8) } == Array(words.utf8))
        }
    }
}
