import AltText
import AltTextTesting
import Testing

struct AgreementTests {
    private static let texts = [
        "A candle on a wooden table.", "A candle and a guitar.", "Two candles light a table.", "A dog.", "",
    ]

    private static func confidence(_ text: String, among others: [String], record: Double? = nil) -> Confidence {
        Confidence(Agreement(([text] + others).map { .init(ContentWords($0), record: record) }), answerAt: 0)
    }

    @Test func `The order of answers does not matter`() {
        for text in Self.texts {
            #expect(
                Self.confidence(text, among: Self.texts) == Self.confidence(text, among: Self.texts.reversed()))
        }
    }

    /// Answers of made-up words, always the same.
    private static func answers(_ generator: inout SeededNumbers) -> [Agreement.Answer] {
        let vocabulary = ["candle", "table", "guitar", "backgammon", "dog", "window", "sea", "the", "of", "mountains"]
        return (0..<Int.random(in: 1...7, using: &generator)).map { _ in
            let words = (0..<Int.random(in: 0...7, using: &generator)).map { _ in
                vocabulary.randomElement(using: &generator) ?? ""
            }
            let record = Bool.random(using: &generator) ? Double.random(in: 0...1, using: &generator) : nil
            return .init(ContentWords(words.joined(separator: " ")), record: record)
        }
    }

    @Test func `One more agreeing answer never lowers confidence`() {
        var generator = SeededNumbers(seed: 1)
        for _ in 0..<2000 {
            let answers = Self.answers(&generator)
            let before = Confidence(Agreement(answers), answerAt: 0)
            let after = Confidence(Agreement(answers + [answers[0]]), answerAt: 0)
            #expect(after.value >= before.value - 1e-9)
        }
    }

    @Test func `Any order of answers gives the same confidence`() {
        var generator = SeededNumbers(seed: 2)
        for _ in 0..<500 {
            let answers = Self.answers(&generator)
            let others = answers.dropFirst().shuffled(using: &generator)
            let one = Confidence(Agreement(answers), answerAt: 0)
            let other = Confidence(Agreement([answers[0]] + others), answerAt: 0)
            #expect(one == other)
            #expect((0...1).contains(one.value))
        }
    }

    @Test func `One answer alone has a confidence, and is not taken for confirmed`() {
        let confidence = Self.confidence("A candle.", among: [])
        #expect(confidence.value == 0.9)
        #expect(confidence.signals.map(\.code) == ["density"])
        #expect(Self.confidence("A candle on a table.", among: ["A candle on a table."]).value > 0.9)
        #expect(Self.confidence("", among: []).value < 0.5)
    }

    @Test func `A better record raises confidence`() {
        let others = ["A candle and a table.", "A dog."]
        let values = [0.1, 0.5, 0.9].map { Self.confidence("A candle.", among: others, record: $0).value }
        #expect(values == values.sorted() && values[0] < values[2])
    }

    @Test func `Findings and improbable words lower confidence, evidence raises it`() {
        func value(_ circumstances: Confidence.Circumstances) -> Double {
            let answers = ["A candle on a table.", "A candle and a guitar."].map { Agreement.Answer(ContentWords($0)) }
            return Confidence(Agreement(answers), answerAt: 0, circumstances: circumstances).value
        }
        let plain = value(.init())
        let error = Finding(code: "file_name", severity: .error, message: "The text is the name of a file.")
        #expect(value(.init(findings: [error])) == plain * 0.2)
        #expect(value(.init(probability: 0.01)) == 0.01)
        #expect(value(.init(evidence: [ContentWords("Candle table")])) > plain)
        #expect(value(.init(evidence: [ContentWords("Birds")])) == plain)
    }

    @Test func `A claim of one among three is contested, in the words of the answer`() {
        let answers = ["Candles and a guitar.", "A candle.", "Candles."].map { Agreement.Answer(ContentWords($0)) }
        let contested = Agreement(answers).contested(inAnswerAt: 0)
        #expect(contested.map(\.claim) == ["guitar"])
        #expect(contested.map(\.supporterCount) == [1])
    }

    @Test func `The consensus says what the others say`() {
        #expect(Agreement(["A dog.", "Candle, table.", "Candle."].map { .init(ContentWords($0)) }).consensus == 1)
        #expect(Agreement([]).consensus == nil)
    }

    @Test func `Loops and padding lower density`() throws {
        #expect(ContentWords("A dog dog dog dog.").density < ContentWords("A dog.").density)
        #expect(ContentWords("").density == 0)
        #expect(ContentWords("Een hond op het strand", language: try Language("nl")).claims == ["hond", "strand"])
        #expect(ContentWords("犬が走る。", language: try Language("ja")).claims == ["犬が", "が走", "走る"])
    }
}
