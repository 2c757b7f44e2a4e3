import AltText
import Testing

@Suite struct AssessmentTests {
    private static let threshold = 0.7

    private func assessment(
        of text: String, isDecorative: Bool = false, isEvidence: Bool = false, probability: Double? = nil,
        warnings: [String] = []
    ) -> Assessment {
        Assessment(
            Caption(
                model: "a", text: text, isDecorative: isDecorative, rawText: text, duration: .zero,
                probability: probability,
                warnings: warnings),
            isEvidence: isEvidence)
    }

    @Test(arguments: ["A heron on a jetty.", "桟橋に立つサギ", "Херон."])
    func `A clean text passes`(text: String) {
        let assessment = assessment(of: text)
        #expect(assessment.findings.isEmpty)
        #expect(assessment.confidence >= Self.threshold)
    }

    @Test(arguments: [
        (String(repeating: "A long sentence. ", count: 20), "too_long"), ("See https://example.org for more.", "url"),
        ("Heron.", "too_short"), ("IMG_1234.JPG", "file_name"), ("heron.png.", "file_name"),
    ])
    func `An odd text is for a person to look at, and says why`(text: String, code: String) {
        let assessment = assessment(of: text)
        #expect(assessment.findings.map(\.code).contains(code))
        #expect(assessment.confidence < Self.threshold)
    }

    @Test func `A word without spaces is enough in scripts that have none`() {
        #expect(assessment(of: "桟橋に立つサギ").findings.isEmpty)
    }

    @Test func `A model that sees nothing to describe does not hide a picture by itself`() {
        let assessment = assessment(of: "", isDecorative: true)
        #expect(assessment.findings.map(\.code) == ["decorative_suggested"])
        #expect(assessment.confidence < Self.threshold)
    }

    @Test func `A blank picture that was measured is decorative`() {
        #expect(assessment(of: "", isDecorative: true, isEvidence: true).confidence >= Self.threshold)
    }

    @Test func `What the file says of itself is not trusted without a look`() {
        let assessment = assessment(of: "A heron on a jetty.", isEvidence: true)
        #expect(assessment.findings.map(\.code) == ["nobody_looked"])
        #expect(assessment.confidence < Self.threshold)
    }

    @Test func `What the backend warned of is a finding`() {
        let assessment = assessment(of: "A heron on a jetty.", warnings: ["It may not have seen the picture."])
        #expect(assessment.findings.map(\.code) == ["model_warning"])
        #expect(assessment.confidence < Self.threshold)
    }

    @Test func `A model that doubts its own words lowers the confidence, and one that does not raises nothing`() {
        #expect(assessment(of: "A heron on a jetty.", probability: 0.4).confidence == 0.4)
        #expect(
            assessment(of: "A heron on a jetty.", probability: 0.99).confidence
                == assessment(of: "A heron on a jetty.").confidence)
    }

    @Test func `More reasons against a text leave less of the confidence`() {
        #expect(
            assessment(of: "https://example.org/heron.png").confidence
                < assessment(of: "See https://example.org for more.").confidence)
    }
}
