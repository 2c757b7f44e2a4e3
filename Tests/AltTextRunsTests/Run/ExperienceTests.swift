import AltText
import AltTextLedger
import AltTextRuns
import AltTextTesting
import Testing

/// What people decide changes what the next run makes of the same answers.
@Suite struct RunExperienceTests {
    @Test func `What reviewers declined is trusted less the next time, and held back`() async throws {
        try await withRunScene(FakeGallery(count: 24)) { scene in
            let first = try await scene.run {
                $0.minimumConfidence = 1; $0.limit = 20
            }
            #expect(first.progress.drafts == 20)
            let before = try #require(try await scene.texts(of: "0.png").draft?.confidence)
            for number in 0..<20 {
                let texts = try await scene.texts(of: "\(number).png")
                let draft = try #require(texts.draft)
                try await scene.ledger.reject(
                    draft.id, of: texts.picture.id, expecting: texts.picture.version, by: "ann")
            }
            let second = try await scene.run { $0.minimumConfidence = before - 0.1 }
            #expect(second.progress.published == 0)
            #expect(second.progress.drafts == 4)
            let draft = try #require(try await scene.texts(of: "23.png").draft)
            #expect(try #require(draft.confidence) < before - 0.3)
            #expect(draft.findings.map(\.code).contains("record"))
            #expect(try await scene.ledger.experience().decisions.count == 20)
        }
    }

    @Test func `An answer that somebody chooses is trusted as runs trust it, and teaches by what it was before`()
        async throws
    {
        try await withRunScene(FakeGallery(count: 21)) { scene in
            _ = try await scene.run { $0.minimumConfidence = 1 }
            for number in 0..<20 {
                let texts = try await scene.texts(of: "\(number).png")
                try await scene.ledger.reject(
                    try #require(texts.draft?.id), of: texts.picture.id, expecting: texts.picture.version, by: "ann")
            }
            let history = try await scene.history(of: "20.png")
            let caption = try #require(history.captions.first?.id)
            let suggestion = try await scene.ledger.suggestion(from: caption, linter: Linter(), history: history)
            let chosen = try #require(suggestion)
            let drafted = try #require(history.texts.draft?.confidence)
            let confidence = try #require(chosen.confidence)
            #expect(confidence < drafted - 0.3)
            #expect(try #require(chosen.estimate) != confidence)
            #expect(chosen.findings.map(\.code).contains("record"))
        }
    }

    @Test func `The text of the model that people graded higher is used`() async throws {
        let models: [FakeOpenAI.Model] = [.init("a", answer: "A heron."), .init("b", answer: "A grey heron.")]
        try await withRunScene(FakeGallery(count: 2), models: models) { scene in
            _ = try await scene.run(["a", "b"]) { $0.limit = 1 }
            let first = try await scene.history(of: "0.png")
            for caption in first.captions {
                let isOfA = caption.answer.raw == "A heron."
                for grader in ["ann", "bob", "eve"] {
                    try await scene.ledger.record(
                        [caption.id: NewGrade(points: isOfA ? 5 : 1)], of: first.texts.picture.id, by: grader)
                }
            }
            _ = try await scene.run(["a", "b"])
            #expect(try await scene.texts(of: "0.png").current?.model == "b")
            #expect(try await scene.texts(of: "1.png").current?.model == "a")
        }
    }

    @Test func `What the place says of a picture confirms a text that says it too`() async throws {
        let gallery = FakeGallery([("a.png", .init(seed: 1, context: "Place: a jetty at Portree"))])
        try await withRunScene(gallery, models: [.init("a", answer: "A heron on a jetty.")]) { scene in
            _ = try await scene.run()
            let codes = try #require(try await scene.texts(of: "a.png").current).findings.map(\.code)
            #expect(codes.contains("evidence"))
        }
    }
}
