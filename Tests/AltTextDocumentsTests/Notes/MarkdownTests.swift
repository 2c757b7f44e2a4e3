import AltTextDocuments
import Testing

@Suite struct MarkdownTests {
    @Test func `a deck becomes a title, a heading for each slide with notes, and the notes`() {
        let deck = Deck(
            format: .pptx,
            slides: [
                Slide(number: 1, title: "On *Cats*", notes: [NoteParagraph("Hello."), NoteParagraph("World.")]),
                Slide(number: 2, title: "Nothing"), Slide(number: 3, isHidden: true, notes: [NoteParagraph("End.")]),
            ])

        #expect(
            deck.markdown(named: "talk")
                == "# On \\*Cats\\*\n\n## 1. On \\*Cats\\*\n\nHello.\n\nWorld.\n\n## Slide 3 (hidden)\n\nEnd.\n")
        #expect(deck.markdown(named: "talk", includesEmpty: true).contains("## 2. Nothing\n"))
        #expect(Deck(format: .pptx, slides: []).markdown(named: "my_talk") == "# my\\_talk\n")
    }

    @Test func `sections are headings above their slides`() {
        let slides = ["A", "A", nil, "B"].enumerated().map { index, section in
            Slide(number: index + 1, section: section, notes: [NoteParagraph("n")])
        }

        let headings = Deck(format: .pptx, slides: slides).markdown(named: "t").split(separator: "\n")
            .filter { $0.hasPrefix("#") }

        #expect(headings == ["# t", "## A", "### Slide 1", "### Slide 2", "### Slide 3", "## B", "### Slide 4"])
    }

    @Test func `lists are tight, nested below their parents, and count on`() {
        let notes = [
            item("a", 0), item("b", 1), item("c", 1, .number), item("d", 2, .number), item("e", 1, .number),
            item("f", 0), NoteParagraph("plain"), item("deep", 4), item("x\u{B}y", 0, .number), item("z", 0, .number),
        ]

        #expect(
            markdown(notes) == """
                - a
                  - b
                  1. c
                     1. d
                  2. e
                - f

                plain

                - deep
                1. x\u{20}\u{20}
                   y
                2. z
                """)
    }

    @Test(arguments: [
        ([NoteRun("a "), NoteRun("b ", isBold: true), NoteRun("c", isItalic: true)], "a **b** *c*"),
        ([NoteRun("both", isBold: true, isItalic: true), NoteRun(".")], "***both***."),
        ([NoteRun("a", isBold: true), NoteRun("b", isBold: true)], "**ab**"),
        ([NoteRun("a\u{B}b", isBold: true)], "**a**  \n**b**"),
        ([NoteRun(" ", isBold: true), NoteRun("x")], "x"),
        ([NoteRun("a\u{B}\u{B}b")], "a  \n&nbsp;  \nb"),
        ([NoteRun("# no")], "\\# no"), ([NoteRun("12. no")], "12\\. no"), ([NoteRun("- no")], "\\- no"),
        ([NoteRun("2026 yes")], "2026 yes"), ([NoteRun("+ no")], "\\+ no"),
        ([NoteRun("<b> & `c` [d] a_b")], "\\<b\\> \\& \\`c\\` \\[d\\] a\\_b"),
        ([NoteRun("    no code")], "no code"),
    ])
    func `emphasis, line breaks and signs that mean something come out as they were seen`(
        runs: [NoteRun], text: String
    ) {
        #expect(markdown([NoteParagraph(runs: runs)]) == text)
    }

    private func item(_ text: String, _ level: Int, _ marker: NoteParagraph.Marker = .bullet) -> NoteParagraph {
        NoteParagraph(runs: [NoteRun(text)], level: level, marker: marker)
    }

    private func markdown(_ notes: [NoteParagraph]) -> String {
        let text = Deck(format: .pptx, slides: [Slide(number: 1, notes: notes)]).markdown(named: "t")
        return String(text.dropFirst("# t\n\n## Slide 1\n\n".count).dropLast())
    }
}
