import AltText
import AltTextLedger
import AltTextTesting
import Testing

@Suite struct ReviewTests {
    @Test func `A draft waits for review and is no text yet`() async throws {
        try await withScene { scene in
            let picture = try await scene.enlistOne()
            let run = try await scene.run()
            let findings = [Finding(code: "too_long", severity: .warning, message: "It is \"long\".")]
            try await scene.ledger.saveDraft(
                NewDescription(alt: Scene.heron, origin: .ai, model: "heron", confidence: 0.4, findings: findings),
                of: picture.id, run: run)
            let texts = try #require(try await scene.ledger.texts(of: picture.id))
            #expect(texts.current == nil)
            #expect(texts.draft?.alt == Scene.heron)
            #expect(texts.draft?.confidence == 0.4)
            #expect(texts.draft?.findings == findings)
            #expect(texts.picture.status == .draft)
            #expect(try await scene.ledger.run(run)?.totals.drafts == 1)
            try await scene.expectSound()
        }
    }

    @Test func `An accepted draft is published as accepted, in whatever order that happens`() async throws {
        try await withScene { scene in
            for (name, acceptsFirst) in [("first", true), ("last", false)] {
                let picture = try await scene.enlistOne(name)
                try await scene.bring(picture.id, to: .draft)
                let draft = try #require(try await scene.picture(picture.id).draftID)
                if acceptsFirst { try await scene.ledger.recordAcceptance(of: draft, by: "ann") }
                try await scene.ledger.publish(
                    Ledger.PlannedWrite(.known(draft), before: .missing, expecting: nil, author: "ann"), of: picture.id,
                    run: nil)
                if !acceptsFirst { try await scene.ledger.recordAcceptance(of: draft, by: "ann") }
                let after = try await scene.picture(picture.id)
                #expect(after.status == .accepted)
                #expect(after.draftID == nil)
                let known = try await scene.ledger.knownText(of: after)
                #expect(known == KnownText(alt: Scene.heron, origin: .ai, isReviewed: true))
                #expect(known?.isReplaceable == false)
            }
            try await scene.expectSound()
        }
    }

    @Test func `Accepting a text that has been replaced leaves the new one unreviewed`() async throws {
        try await withScene { scene in
            let picture = try await scene.enlistOne()
            try await scene.publish(.text("Old."), of: picture.id)
            let old = try #require(try await scene.picture(picture.id).currentID)
            try await scene.publish(.text("New."), of: picture.id)
            try await scene.ledger.recordAcceptance(of: old, by: "ann")
            #expect(try await scene.picture(picture.id).status == .published)
        }
    }

    @Test func `A text that was there before is kept as a person's`() async throws {
        try await withScene { scene in
            let pictures = try await scene.enlist("a", "b", "c")
            try await scene.ledger.recordFound(Scene.heron, of: pictures[0].id, kind: .found, origin: .human, run: nil)
            try await scene.ledger.recordFound(
                Scene.heron, of: pictures[1].id, kind: .found, origin: .embedded, run: nil)
            try await scene.ledger.recordFound(.decorative, of: pictures[2].id, kind: .found, origin: .human, run: nil)
            #expect(try await scene.tallies() == [.human: 2, .decorative: 1])
            #expect(try await scene.ledger.texts(of: pictures[1].id)?.current?.origin == .embedded)
            try await scene.expectSound()
        }
    }

    @Test func `A model's text that a person edited is theirs, with its ancestor, and a draft is dropped`() async throws
    {
        try await withScene { scene in
            let picture = try await scene.enlistOne()
            try await scene.publish(of: picture.id)
            let ours = try #require(try await scene.picture(picture.id).currentID)
            try await scene.ledger.saveDraft(
                NewDescription(alt: .text("Another."), origin: .ai), of: picture.id, run: nil)
            try await scene.ledger.recordFound(
                .text("A grey heron."), of: picture.id, kind: .edited, origin: .human, run: nil)
            let texts = try #require(try await scene.ledger.texts(of: picture.id))
            #expect(texts.current?.ancestorID == ours)
            #expect(texts.current?.origin == .human)
            #expect(texts.draft == nil)
            #expect(texts.picture.status == .human)
            try await scene.expectSound()
        }
    }

    @Test func `A text that a person took away stays away`() async throws {
        try await withScene { scene in
            let picture = try await scene.enlistOne()
            try await scene.publish(of: picture.id)
            try await scene.ledger.recordFound(.missing, of: picture.id, kind: .removed, origin: .human, run: nil)
            #expect(try await scene.picture(picture.id).status == .removed)
            let run = try await scene.run()
            #expect(try await scene.due([picture.listing.id.text], in: run) == [])
            _ = try await scene.due([picture.listing.id.text], in: try await scene.run()) { $0.isRechecking = true }
            try await scene.ledger.settle(picture.id)
            #expect(try await scene.picture(picture.id).status == .removed)
            try await scene.expectSound()
        }
    }

    @Test func `Looking at a picture again leaves it as its texts have it`() async throws {
        try await withScene { scene in
            let kept: [PictureStatus] = [.missing, .draft, .published, .accepted, .human, .decorative, .removed]
            for status in kept {
                let picture = try await scene.enlistOne(status.rawValue)
                try await scene.bring(picture.id, to: status)
                _ = try await scene.due([status.rawValue], in: try await scene.run()) { $0.isRechecking = true }
                #expect(try await scene.picture(picture.id).status == .unchecked)
                try await scene.ledger.settle(picture.id)
                #expect(try await scene.picture(picture.id).status == status)
            }
            try await scene.expectSound()
        }
    }

    @Test func `A title and a caption are kept, the newest counts`() async throws {
        try await withScene { scene in
            let picture = try await scene.enlistOne()
            #expect(try await scene.ledger.annotations(of: picture.id) == [:])
            try await scene.ledger.annotate(picture.id, [.title: "Skye", .caption: "North"], by: "ann")
            try await scene.ledger.annotate(picture.id, [.title: ""], by: nil)
            #expect(try await scene.ledger.annotations(of: picture.id) == [.title: "", .caption: "North"])
            #expect(try await scene.picture(picture.id).version == picture.version + 2)
            #expect(try await scene.picture(picture.id).status == .unchecked)
        }
    }
}
