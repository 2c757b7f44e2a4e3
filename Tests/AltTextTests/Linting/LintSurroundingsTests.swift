import AltText
import Testing

@Suite struct LintSurroundingsTests {
    private static let alike = [
        "A heron on a jetty.", "a heron on a jetty", "A heron, on a jetty!", "“A heron on a jetty”",
        "A  heron on a\tjetty",
        "A HERON ON A JETTY.", "A heron – on a jetty.", "(A heron on a jetty)", "A heron: on a jetty.",
        "A heron on a jetty…",
        " A heron on a jetty. ", "A heron on a jetty?", "A heron; on a jetty.", "'A heron on a jetty.'",
        "A heron on a jetty;",
    ]
    private static let different = [
        "A heron on the jetty.", "Heron on a jetty.", "A heron on a jetty at dusk.", "A heron.",
        "Two herons on a jetty.",
        "A jetty on a heron.", "A herons on a jetty.", "The heron on a jetty.", "A heron on a quay.",
        "A heron near a jetty.",
        "A grey heron on a jetty.", "On a jetty a heron.", "A heron on jetty.", "A heron on a jetty 2.",
        "A crane on a jetty.",
    ]

    private func codes(_ text: String, _ surroundings: LintSurroundings) -> [String] {
        var options = Linter.Options()
        options.surroundings = surroundings
        return Linter(options).findings(in: text).filter { $0.severity > .note }.map(\.code)
    }

    @Test(arguments: alike) func `What stands beside the picture in the same words is not said again`(text: String) {
        #expect(codes(text, LintSurroundings(captions: ["x", Self.alike[0]])).contains("same_as_caption"))
        #expect(codes(text, LintSurroundings(links: [Self.alike[0]])).contains("same_as_link"))
        #expect(codes(text, LintSurroundings(headings: [Self.alike[0]])).contains("same_as_heading"))
    }

    @Test(arguments: different) func `Other words are another text`(text: String) {
        let around = LintSurroundings(captions: [Self.alike[0]], links: [Self.alike[0]], headings: [Self.alike[0]])
        #expect(codes(text, around).isEmpty)
    }

    @Test(arguments: alike) func `The same text twice in a row is found at the second picture`(text: String) {
        let findings = Linter().findings(inSequence: [Self.alike[0], text, "Another one."])
        #expect(findings.map { $0.contains { $0.code == "same_as_previous" } } == [false, true, false])
    }

    @Test(arguments: different) func `Different texts in a row are fine, and so is the same further away`(text: String)
    {
        let findings = Linter().findings(inSequence: [Self.alike[0], text, Self.alike[0]])
        #expect(!findings.joined().contains { $0.code == "same_as_previous" })
    }

    @Test func `Pictures without a text are missing one each, not the same`() {
        #expect(Linter().findings(inSequence: ["", ""]).map { $0.map(\.code) } == [["missing"], ["missing"]])
    }

    @Test func `A decorative picture parts its neighbours`() {
        var sequence = LintSequence()
        let linter = Linter()
        #expect(sequence.findings(in: "A heron on a jetty.", by: linter).isEmpty)
        #expect(sequence.findings(in: nil, by: linter).isEmpty)
        #expect(sequence.findings(in: "A heron on a jetty.", by: linter).isEmpty)
    }
}
