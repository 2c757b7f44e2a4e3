import AltTextDocuments
import Testing

@Suite struct NotesSelectionTests {
    @Test(arguments: [
        ("3", [3]), ("3-5", [3, 4, 5]), ("1, 4-5", [1, 4, 5]), ("-2", [1, 2]), ("5-", [5, 6]), ("2,2-2", [2]),
        ("99999999", []),
    ])
    func `numbers and ranges name slides`(text: String, numbers: [Int]) throws {
        let selection = try #require(SlideSelection(text))

        #expect((1...6).filter(selection.contains) == numbers)
    }

    @Test(arguments: ["", ",", "-", "0", "3-1", "a", "1-2-3", "1,,2", "+1", "1.5", "٣", "99999999999999999999"])
    func `anything else names none`(text: String) {
        #expect(SlideSelection(text) == nil)
    }

    @Test func `a part of a deck keeps its numbers, and the problems that concern it`() throws {
        let deck = Deck(
            format: .pptx, slides: (1...4).map { Slide(number: $0, isHidden: $0 == 3) },
            problems: [nil, 1, 4].map { DeckProblem(slide: $0, message: "p") })

        let part = deck.selecting(try #require(SlideSelection("3-")), skipsHidden: true)

        #expect(part.slides.map(\.number) == [4])
        #expect(part.problems.map(\.slide) == [nil, 4])
    }

    @Test(arguments: [
        ("", 0, 0), ("one two – three!", 3, 0.02), ("don't stop-gap 3.5", 3, 0.02), ("你好，世界", 4, 0.02),
        ("Swift と 言語", 4, 0.02), ("... !!", 0, 0), ("שלום עולם", 2, 0.02),
    ])
    func `words are counted, and characters where there are no blanks`(text: String, words: Int, minutes: Double) {
        let time = SpeakingTime(of: text)

        #expect(time.wordCount == words)
        #expect(abs(time.minutes - minutes) < 0.02)
    }

    @Test func `an hour's talk takes about an hour`() {
        let time = SpeakingTime(of: String(repeating: "word ", count: 7800))

        #expect(time.minutes == 60)
    }

    @Test func `slides without notes have a line of their own where that is asked for`() {
        let deck = Deck(format: .odp, slides: [Slide(number: 1), Slide(number: 2, notes: [NoteParagraph("n")])])

        #expect(deck.notesText(includesEmpty: true) == "=== Slide 1 ===\n\n=== Slide 2 ===\nn\n")
        #expect(deck.notesText == "=== Slide 2 ===\nn\n")
    }
}
