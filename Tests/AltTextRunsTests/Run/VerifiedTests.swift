import AltText
import AltTextGalleries
import AltTextLedger
import AltTextRuns
import AltTextTesting
import Testing

/// Runs over a gallery that says of each text whether a person stands for it.
@Suite struct VerifiedTests {
    private static let models: [FakeOpenAI.Model] = [.init("a", answer: "A grey heron on a jetty.")]

    /// A text that a person looked at, one that a machine wrote, none, and none that a person meant.
    private static func gallery() -> FakeGallery {
        FakeGallery([
            ("person.png", .init(seed: 1, alt: .text("A boat."), isVerified: true)),
            ("machine.png", .init(seed: 2, alt: .text("a bird"), isVerified: false)),
            ("none.png", .init(seed: 3, isVerified: false)),
            ("meant.png", .init(seed: 4, isVerified: true)),
        ])
    }

    @Test func `A text by an unknown machine stays until an upgrade is asked for`() async throws {
        try await withRunScene(Self.gallery(), models: Self.models) { scene in
            let first = try await scene.run()
            #expect(first.progress.published == 1)
            #expect(scene.gallery.alt(of: "machine.png") == .text("a bird"))
            #expect(try await scene.texts(of: "machine.png").current?.origin == .ai)
            #expect(try await scene.status(of: "machine.png") == .published)
            #expect(try await scene.status(of: "person.png") == .human)
            #expect(try await scene.status(of: "meant.png") == .removed)
            #expect(try await scene.run(["a"]) { $0.rule.upgrade = .writtenBy(["b"]) }.progress.examined == 0)
            #expect(try await scene.run(["a"]) { $0.rule.upgrade = .outdated }.progress.published == 1)
            #expect(scene.gallery.alt(of: "machine.png") == .text("A grey heron on a jetty."))
            #expect(scene.gallery.isVerified("machine.png") == false)
            #expect(scene.gallery.alt(of: "person.png") == .text("A boat."))
            #expect(scene.gallery.alt(of: "meant.png") == .missing)
        }
    }

    @Test func `An upgrade of a gallery that nobody knows replaces such texts at once, as foretold`() async throws {
        try await withRunScene(Self.gallery(), models: Self.models) { scene in
            let forecast = try await scene.forecast(["a"]) { $0.rule.upgrade = .outdated }
            #expect(forecast.toDescribe == 2)
            #expect(try await scene.run(["a"]) { $0.rule.upgrade = .outdated }.progress.published == 2)
            // What was there before is kept, and can be put back.
            let current = try #require(try await scene.texts(of: "machine.png").current)
            let ancestor = try #require(current.ancestorID)
            #expect(try await scene.ledger.description(ancestor)?.alt == .text("a bird"))
            #expect(scene.questionCount == 2)
        }
    }

    @Test func `Who accepts a text has the place know it, and who writes one too`() async throws {
        try await withRunScene(Self.gallery(), models: Self.models) { scene in
            _ = try await scene.run()
            #expect(scene.gallery.isVerified("none.png") == false)
            #expect(try await scene.set(.text("A grey heron on a jetty."), of: "none.png") == .accepted)
            #expect(scene.gallery.isVerified("none.png") == true)
            #expect(try await scene.set(.text("A wren."), of: "machine.png") == .written)
            #expect(scene.gallery.isVerified("machine.png") == true)
            #expect(try await scene.run(["a"]) { $0.rule.upgrade = .outdated }.progress.examined == 0)
        }
    }

    @Test func `A draft that a person accepts is sent as one that a person stands for`() async throws {
        try await withRunScene(Self.gallery(), models: Self.models) { scene in
            _ = try await scene.run(["a"]) { $0.minimumConfidence = 1 }
            #expect(scene.gallery.writeCount == 0)
            #expect(try await scene.set(.text("A grey heron on a jetty."), of: "none.png") == .accepted)
            #expect(scene.gallery.isVerified("none.png") == true)
            #expect(scene.gallery.writings.last?.provenance.model == "a")
        }
    }

    @Test func `A text that somebody verified at the place is no candidate any more`() async throws {
        try await withRunScene(Self.gallery(), models: Self.models + [.init("b", answer: "A stork.")]) { scene in
            _ = try await scene.run()
            scene.gallery.verify("none.png", true)
            _ = try await scene.run(["b"]) { options in
                options.rule.upgrade = .outdated
                options.rule.isRechecking = true
            }
            #expect(scene.gallery.alt(of: "none.png") == .text("A grey heron on a jetty."))
            #expect(try await scene.status(of: "none.png") == .accepted)
        }
    }
}
