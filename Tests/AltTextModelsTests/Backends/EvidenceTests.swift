import AltText
import AltTextModels
import AltTextTesting
import Testing

/// What the file itself says, and no model.
struct EvidenceTests {
    private let model = Model(name: "evidence", description: "Evidence", date: "2026", backend: .evidence, id: "")

    private func question(_ change: (inout PictureFacts) -> Void) -> Question {
        var question = Question.heron()
        change(&question.facts)
        return question
    }

    @Test func `What a person wrote into the file goes first`() async throws {
        try await withClient(isLocalOnly: true) { client in
            let written = question {
                ($0.embeddedAltText, $0.embeddedDescription, $0.isBlank) = ("A heron.", "Birds, 2024", true)
            }
            #expect(await client.result(written, from: model).value?.text == "A heron.")
            let blank = question { ($0.embeddedDescription, $0.isBlank) = ("Birds, 2024", true) }
            #expect(await client.result(blank, from: model).value?.text == "DECORATIVE")
            let described = question { $0.embeddedDescription = "Birds, 2024" }
            #expect(await client.result(described, from: model).value?.text == "Birds, 2024")
        }
    }

    @Test func `Without evidence it says so and never invents`() async throws {
        try await withClient { client in
            let error = await client.result(from: model).failure
            #expect(error?.kind == "no_evidence")
            #expect(error?.isWellWorded == true)
            #expect(await client.readiness(of: model) == .ready)
        }
    }
}
