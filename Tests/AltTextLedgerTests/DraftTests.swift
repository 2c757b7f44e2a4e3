import AltText
import AltTextLedger
import AltTextTesting
import Testing

@Suite struct DraftTests {
    /// Drafts of these confidences, in this order of age.
    private static func withDrafts(
        _ confidences: [Double?], _ body: (Scene, [PictureRecord]) async throws -> Void
    ) async throws {
        try await withScene { scene in
            let pictures = try await scene.enlist(confidences.indices.map { "\($0).jpg" })
            for (picture, confidence) in zip(pictures, confidences) {
                try await scene.draft(of: picture.id, confidence: confidence)
            }
            try await body(scene, pictures)
            try await scene.expectSound()
        }
    }

    @Test(arguments: [
        (Ledger.DraftQuery.Order.confidence, [2, 4, 1, 3, 0]), (.newest, [4, 3, 2, 1, 0]), (.oldest, [0, 1, 2, 3, 4]),
    ])
    func `Drafts come in an order, whose pages have no gap and no double, forwards and back`(
        order: Ledger.DraftQuery.Order, expected: [Int]
    ) async throws {
        try await Self.withDrafts([0.9, 0.5, nil, 0.5, 0.1]) { scene, pictures in
            var query = Ledger.DraftQuery()
            query.order = order
            var seen: [Ledger.Draft] = []
            while let next = try await scene.ledger.drafts(query, after: seen.last?.place, limit: 1).first {
                seen.append(next)
            }
            #expect(seen.map(\.picture.id) == expected.map { pictures[$0].id })
            let back = try await scene.ledger.drafts(query, after: seen.last?.place, isBackwards: true, limit: 9)
            #expect(back.map(\.picture.id) == expected.dropLast().reversed().map { pictures[$0].id })
        }
    }

    @Test func `A newer draft takes the place that its own confidence gives it`() async throws {
        try await Self.withDrafts([0.2, 0.4]) { scene, pictures in
            try await scene.draft(of: pictures[0].id, confidence: 0.6)
            let drafts = try await scene.ledger.drafts(Ledger.DraftQuery(), limit: 9)
            #expect(drafts.map(\.picture.id) == [pictures[1].id, pictures[0].id])
            #expect(try await scene.ledger.draftCount(Ledger.DraftQuery(), limit: 9) == 2)
            #expect(try await scene.ledger.draftCount(Ledger.DraftQuery(), limit: 1) == 1)
        }
    }

    @Test func `What a person declined is known until it is taken back`() async throws {
        try await withScene { scene in
            let picture = try await scene.enlistOne()
            let caption = try await scene.answer(about: picture.id)
            try await scene.draft(of: picture.id, confidence: 0.5, caption: caption)
            let drafted = try await scene.picture(picture.id)
            let draft = try #require(drafted.draftID)
            await #expect(throws: LedgerError.self) {
                try await scene.ledger.reject(draft, of: picture.id, expecting: drafted.version - 1, by: "ann")
            }
            try await scene.ledger.reject(draft, of: picture.id, expecting: drafted.version, by: "ann")
            #expect(try await scene.ledger.rejectedCaptions(of: picture.id) == [caption])
            let rejected = try await scene.picture(picture.id)
            #expect(rejected.status == .parked && rejected.reason == "rejected")
            try await scene.ledger.reopen(draft, of: picture.id, expecting: rejected.version, by: "ann")
            #expect(try await scene.ledger.rejectedCaptions(of: picture.id) == [])
            #expect(try await scene.picture(picture.id).status == .draft)
            try await scene.expectSound()
        }
    }

    @Test func `Of several grades by one person the last counts`() async throws {
        try await withScene { scene in
            let picture = try await scene.enlistOne()
            let caption = try await scene.answer(about: picture.id)
            for points in [1, 5] {
                try await scene.ledger.record([caption: NewGrade(points: points)], of: picture.id, by: "ann")
            }
            try await scene.ledger.record([caption: NewGrade(points: 3)], of: picture.id, by: "bob")
            #expect(try await scene.ledger.namedGrades().map(\.record.grade.points) == [5, 3])
            #expect(try await scene.ledger.ungradedPicture(by: "ann", in: nil) == nil)
            #expect(try await scene.ledger.ungradedPicture(by: "carol", in: scene.gallery.id) == picture.id)
            #expect(try await scene.ledger.gradedCount(by: "bob", in: nil) == 1)
        }
    }
}

extension Scene {
    fileprivate func draft(
        of picture: PictureRecord.ID, confidence: Double?, caption: CaptionRecord.ID? = nil
    ) async throws {
        let description = NewDescription(
            alt: Self.heron, origin: .ai, captionID: caption, model: "heron", confidence: confidence)
        try await ledger.saveDraft(description, of: picture, run: nil)
    }
}
