import AltText
import AltTextLedger
import AltTextTesting
import Testing

@Suite struct ExperienceTests {
    @Test func `What reviewers decide about drafts is what confidence learns from`() async throws {
        try await withScene { scene in
            for (name, estimate) in [("accepted", 0.9), ("declined", 0.4), ("waiting", 0.6)] {
                try await scene.draft(name, estimate: estimate)
            }
            try await scene.ledger.recordAcceptance(of: try await scene.draftID(of: "accepted"), by: "ann")
            try await scene.decline("declined")
            let experience = try await scene.ledger.experience()
            #expect(
                experience.decisions == [
                    Decision(confidence: 0.9, isAccepted: true), Decision(confidence: 0.4, isAccepted: false),
                ])
            #expect(experience.models.count(of: "heron") == 2)
            try await scene.expectSound()
        }
    }

    @Test func `A text that a person put in the place of a draft counts as edited`() async throws {
        try await withScene { scene in
            try await scene.draft("a", estimate: 0.8)
            let picture = try await scene.enlistOne("a")
            try await scene.ledger.publish(
                Ledger.PlannedWrite(
                    .new(
                        NewDescription(
                            alt: .text("A grey heron."), origin: .human, author: "ann", ancestorID: picture.draftID)),
                    before: .missing, expecting: nil, author: "ann"), of: picture.id, run: nil)
            let decisions = try await scene.ledger.experience().decisions
            #expect(decisions == [Decision(confidence: 0.8, isAccepted: false)])
        }
    }

    @Test func `What was taken back teaches nothing, and what was then decided does`() async throws {
        try await withScene { scene in
            try await scene.draft("a", estimate: 0.8)
            let draft = try await scene.draftID(of: "a")
            try await scene.decline("a", at: Timestamp(milliseconds: 1000))
            let declined = try await scene.enlistOne("a")
            try await scene.ledger.reopen(
                draft, of: declined.id, expecting: declined.version, by: "ann", at: Timestamp(milliseconds: 1000))
            #expect(try await scene.ledger.experience().decisions.isEmpty)
            try await scene.ledger.recordAcceptance(of: draft, by: "ann", at: Timestamp(milliseconds: 2000))
            #expect(try await scene.ledger.experience().decisions == [Decision(confidence: 0.8, isAccepted: true)])
        }
    }

    @Test func `What was accepted in one go with others teaches nothing`() async throws {
        try await withScene { scene in
            try await scene.draft("a", estimate: 0.8)
            try await scene.ledger.recordAcceptance(of: try await scene.draftID(of: "a"), by: "ann", lot: "lot-1")
            let experience = try await scene.ledger.experience()
            #expect(experience.decisions.isEmpty)
            #expect(experience.record(of: "heron") == nil)
        }
    }

    @Test func `Grades make the record of a model, the last of each grader`() async throws {
        try await withScene { scene in
            let picture = try await scene.enlistOne()
            let caption = try await scene.answer(about: picture.id)
            for points in [0, 5] {
                try await scene.ledger.record([caption: NewGrade(points: points)], of: picture.id, by: "ann")
            }
            let experience = try await scene.ledger.experience()
            #expect(experience.record(of: "heron") == 1)
            #expect(experience.decisions.isEmpty)
        }
    }

    @Test func `A confidence from before corrections were kept apart is taken as it is`() async throws {
        try await withScene { scene in
            try await scene.draft("a", estimate: nil)
            try await scene.ledger.recordAcceptance(of: try await scene.draftID(of: "a"), by: "ann")
            #expect(try await scene.ledger.experience().decisions == [Decision(confidence: 0.5, isAccepted: true)])
        }
    }
}

extension Scene {
    /// Keeps a draft that was corrected to a confidence of 0.5.
    fileprivate func draft(_ name: String, estimate: Double?) async throws {
        let picture = try await enlistOne(name)
        try await ledger.saveDraft(
            NewDescription(alt: Self.heron, origin: .ai, model: "heron", confidence: 0.5, estimate: estimate),
            of: picture.id, run: try await run())
    }

    fileprivate func draftID(of name: String) async throws -> DescriptionRecord.ID {
        try #require(try await enlistOne(name).draftID)
    }

    fileprivate func decline(_ name: String, at time: Timestamp = .now) async throws {
        let picture = try await enlistOne(name)
        try await ledger.reject(
            try #require(picture.draftID), of: picture.id, expecting: picture.version, by: "ann", at: time)
    }
}
