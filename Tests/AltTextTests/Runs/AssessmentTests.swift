import AltText
import Testing

@Suite struct AssessmentTests {
    private static let threshold = 0.7

    private func assessment(
        of text: String, isDecorative: Bool = false, isEvidence: Bool = false, probability: Double? = nil,
        warnings: [String] = []
    ) -> Assessment {
        Assessment.all([
            .init(
                Caption(
                    model: "a", text: text, isDecorative: isDecorative, rawText: text, duration: .zero,
                    probability: probability, warnings: warnings),
                isEvidence: isEvidence)
        ])[0]
    }

    @Test(arguments: ["A heron on a jetty.", "桟橋に立つサギ", "Херон."])
    func `A clean text passes`(text: String) {
        let assessment = assessment(of: text)
        #expect(assessment.findings.isEmpty)
        #expect(assessment.confidence.value >= Self.threshold)
    }

    @Test(arguments: [
        (String(repeating: "A long sentence. ", count: 20), "too_long"), ("See https://example.org for more.", "url"),
        ("Heron.", "too_short"), ("IMG_1234.JPG", "file_name"), ("heron.png.", "file_name"),
    ])
    func `An odd text is for a person to look at, and says why`(text: String, code: String) {
        let assessment = assessment(of: text)
        #expect(assessment.findings.map(\.code).contains(code))
        #expect(assessment.confidence.value < Self.threshold)
    }

    @Test func `A word without spaces is enough in scripts that have none`() {
        #expect(assessment(of: "桟橋に立つサギ").findings.isEmpty)
    }

    @Test func `A model that sees nothing to describe does not hide a picture by itself`() {
        let assessment = assessment(of: "", isDecorative: true)
        #expect(assessment.findings.map(\.code) == ["decorative_suggested"])
        #expect(assessment.confidence.value < Self.threshold)
    }

    @Test func `A blank picture that was measured is decorative`() {
        #expect(assessment(of: "", isDecorative: true, isEvidence: true).confidence.value >= Self.threshold)
    }

    @Test func `What the file says of itself is not trusted without a look`() {
        let assessment = assessment(of: "A heron on a jetty.", isEvidence: true)
        #expect(assessment.findings.map(\.code) == ["nobody_looked"])
        #expect(assessment.confidence.value < Self.threshold)
    }

    @Test func `What the backend warned of is a finding`() {
        let assessment = assessment(of: "A heron on a jetty.", warnings: ["It may not have seen the picture."])
        #expect(assessment.findings.map(\.code) == ["model_warning"])
        #expect(assessment.confidence.value < Self.threshold)
    }

    @Test func `A model that doubts its own words lowers the confidence, and one that does not raises nothing`() {
        #expect(assessment(of: "A heron on a jetty.", probability: 0.4).confidence.value == 0.4)
        #expect(
            assessment(of: "A heron on a jetty.", probability: 0.99).confidence.value
                == assessment(of: "A heron on a jetty.").confidence.value)
    }

    @Test func `More reasons against a text leave less of the confidence`() {
        #expect(
            assessment(of: "https://example.org/heron.png").confidence.value
                < assessment(of: "See https://example.org for more.").confidence.value)
    }

    private static func caption(_ model: String, _ text: String) -> Assessment.Candidate {
        .init(
            Caption(model: model, text: text, isDecorative: text.isEmpty, rawText: text, duration: .zero))
    }

    @Test func `Of several captions the one the others agree with is picked, and says why`() throws {
        let combination = try #require(
            Combination([
                Self.caption("a", "A guitar next to candles."), Self.caption("b", "Candles on a wooden table."),
                Self.caption("c", "Two candles light a wooden table."),
            ]))
        #expect(combination.caption.model == "c")
        #expect(combination.contested == [.init(claim: "light", supporterCount: 1)])
        #expect(combination.confidence.signals.first?.code == "agreement")
        #expect(Combination([]) == nil)
    }

    @Test func `Models that disagree leave a draft, with what they disagree about`() throws {
        let all = Assessment.all([Self.caption("a", "A guitar."), Self.caption("b", "A heron on a jetty.")])
        #expect(all.allSatisfy { $0.confidence.value < Self.threshold })
        #expect(all[0].reasons.map(\.code) == ["agreement", "contested"])
        #expect(all[0].reasons[1].message == "Only 1 of 2 say \"guitar\".")
        #expect(all[0].reasons[1].words == "guitar")
        #expect(all[0].reasons[1].span == 2..<8)
    }

    @Test(arguments: [
        ("nl", "Een reiger staat op een steiger.", "Een vogel staat op een brug.", ["reiger", "steiger"]),
        ("en", "The heron and a Heron.", "A bird.", ["heron", "Heron"]),
        ("ja", "白い犬と猫", "白い犬", ["犬と", "と猫"]),
        ("fr", "Un héron sur l’eau.", "Une barque au port.", ["héron", "l’eau"]),
    ])
    func `What only some say is marked where it stands, in the language of the text`(
        language: String, text: String, other: String, marked: [String]
    ) throws {
        var options = Linter.Options()
        options.language = try Language(language)
        let all = Assessment.all([Self.caption("a", text), Self.caption("b", other)], linter: Linter(options))
        let places = Finding.contestedPlaces(in: text, all[0].reasons)
        #expect(places.map { String(text[$0]) } == marked)
        // The words that hold a Dutch sentence together are no English claims.
        let contested = all[0].reasons.filter(\.isContested)
        #expect(contested.count == marked.count || language == "en")
        #expect(contested.allSatisfy { $0.span != nil })
    }

    @Test func `A text of a hundred thousand words is marked in one pass`() {
        let text = (0..<100_000).map { "word\($0)" }.joined(separator: " ")
        let findings = stride(from: 0, to: 100_000, by: 10).map { number in
            Finding(code: "contested", severity: .note, message: "Only 1 of 2.", words: "word\(number)")
        }
        #expect(Finding.contestedPlaces(in: text, findings).count == 10_000)
    }

    @Test func `A picture that all models hold decorative is not hidden either`() {
        let all = Assessment.all([Self.caption("a", ""), Self.caption("b", "")])
        #expect(all.allSatisfy { $0.confidence.value < Self.threshold })
    }
}
