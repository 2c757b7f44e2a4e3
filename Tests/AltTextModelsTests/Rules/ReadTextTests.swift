import Testing

@testable import AltTextModels

/// The words Tesseract read, and whether they are words at all.
struct ReadTextTests {
    private static let heading =
        "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"

    /// Tesseract's table for words of a line and a certainty.
    private func table(_ words: [(String, Double, Int)]) -> String {
        let rows = words.map { text, confidence, line in "5\t1\t1\t1\t\(line)\t1\t0\t0\t10\t10\t\(confidence)\t\(text)"
        }
        return ([Self.heading] + rows).joined(separator: "\n")
    }

    private func reading(_ words: [(String, Double, Int)]) -> String? {
        ReadText(ReadWord.list(tsv: table(words)))?.text
    }

    @Test func `Words are read from the rows of words alone`() {
        let tsv = """
            \(Self.heading)
            1\t1\t0\t0\t0\t0\t0\t0\t640\t480\t-1\t
            4\t1\t1\t1\t1\t0\t5\t5\t100\t20\t-1\t
            5\t1\t1\t1\t1\t1\t5\t5\t40\t20\t96.5\tOpen
            5\t1\t1\t1\t1\t2\t50\t5\t40\t20\t91\tdaily
            5\t1\t1\t1\t1\t3\t90\t5\t40\t20\t95\t\u{20}
            """
        #expect(
            ReadWord.list(tsv: tsv) == [
                ReadWord(text: "Open", confidence: 96.5, line: [1, 1, 1, 1]),
                ReadWord(text: "daily", confidence: 91, line: [1, 1, 1, 1]),
            ])
    }

    @Test(
        arguments: [
            "", "\n", "5\t1", "heading only", "h\n5\t1\t1\t1\t1\t1\t5\t5\t40\t20\tx\tOpen",
            "h\n5\t1\t1\t1\t1\t1\t5\t5\t40\t20\t96",
            "h\n6\t1\t1\t1\t1\t1\t5\t5\t40\t20\t96\tOpen",
        ])
    func `Rows that are none are passed over`(tsv: String) {
        #expect(ReadWord.list(tsv: tsv).isEmpty)
    }

    @Test func `Words of a line are joined, lines are divided by commas or by the stops they have`() {
        #expect(
            reading([("Open", 95, 1), ("daily", 95, 1), ("Closed.", 95, 2), ("Welcome", 95, 3)])
                == "Open daily, Closed. Welcome")
    }

    @Test func `One long word is text when it is certain`() {
        #expect(reading([("WELCOME", 90, 1)]) == "WELCOME")
        #expect(reading([("WELCOME", 89, 1)]) == nil)
        #expect(reading([("STOP", 99, 1)]) == nil)
    }

    @Test(
        arguments: [
            [], [("~", 99, 1), ("|", 98, 2), ("—", 97, 3)], [("a", 99, 1), ("I", 95, 2), ("wy", 90, 3), ("ee", 88, 4)],
            [("leaf", 40, 1), ("brick", 60, 2), ("Nature", 74.9, 3)],
            [("the", 80, 1), ("a", 80, 2), ("il", 80, 3), ("re", 80, 4), ("oo", 80, 5)],
        ] as [[(String, Double, Int)]])
    func `What leaves and bricks look like is no text`(words: [(String, Double, Int)]) {
        #expect(reading(words) == nil)
    }

    @Test func `Uncertain words are left out of certain text`() {
        #expect(reading([("Ticket", 95, 1), ("0ff1ce", 30, 1), ("Office", 95, 1)]) == "Ticket Office")
    }

    @Test func `Long text ends within the limit, with a mark of it`() throws {
        let words = (0..<100).map { ("word\($0)", 95.0, $0) }
        let text = try #require(reading(words))
        #expect(text.count <= ReadText.longestText + 2)
        #expect(text.hasSuffix(" …"))
    }
}
