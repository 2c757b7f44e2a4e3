import AltText
import Testing

struct AgreementTests {
    private static let texts = [
        "A candle on a wooden table.", "A candle and a guitar.", "Two candles light a table.", "A dog.", "",
    ]

    private static func confidence(_ text: String, among others: [String]) -> Double {
        Confidence(Agreement(([text] + others).map { .init(ContentWords($0)) }), answerAt: 0).value
    }

    @Test func `The order of answers does not matter`() {
        for text in Self.texts {
            #expect(
                Self.confidence(text, among: Self.texts) == Self.confidence(text, among: Self.texts.reversed()))
        }
    }

    @Test func `One more agreeing answer never lowers confidence`() {
        for text in Self.texts {
            for count in 0...Self.texts.count {
                let others = Array(Self.texts.prefix(count))
                #expect(
                    Self.confidence(text, among: others + [text]) >= Self.confidence(text, among: others) - 1e-12)
            }
        }
    }

    @Test func `One answer alone has a confidence`() {
        let confidence = Confidence(Agreement([.init(ContentWords("A candle."))]), answerAt: 0)
        #expect(confidence.signals == [.density(0.5)])
        #expect(Confidence([]).value == 0.5)
    }

    @Test func `A claim of one among three is contested`() {
        let answers = ["A candle and a guitar.", "A candle.", "Candles."].map { Agreement.Answer(ContentWords($0)) }
        let contested = Agreement(answers).contested(inAnswerAt: 0)
        #expect(contested.map(\.claim) == ["guitar"])
        #expect(contested.map(\.supporters) == [1])
    }

    @Test func `The consensus says what the others say`() {
        #expect(Agreement(["A dog.", "Candle, table.", "Candle."].map { .init(ContentWords($0)) }).consensus == 1)
        #expect(Agreement([]).consensus == nil)
    }
}
