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

    @Test func `a heading is one line that nothing closes`() {
        let slides = ["C #", "#", "On C#\nand F##", "a\u{B}b"].enumerated().map { index, title in
            Slide(number: index + 1, title: title, notes: [NoteParagraph("n")])
        }
        let text = Deck(format: .pptx, slides: slides).markdown(named: "t")

        #expect(
            text.split(separator: "\n").filter { $0.hasPrefix("#") } == [
                "# C \\#", "## 1. C \\#", "## 2. \\#", "## 3. On C# and F#\\#", "## 4. a b",
            ])
    }

    @Test func `lists begin with the number that they have`() {
        let notes = [
            item("c", 0, .number, 3), item("more", 0, nil), item("d", 0, .number, 4), item("e", 1, .number, 7),
            item("f", 1, .number, 8), item("g", 1), item("h", 0, .number, -2),
        ]

        #expect(
            markdown(notes) == """
                3. c

                more

                4. d

                   7. e
                   8. f
                   - g
                0. h
                """)
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
        ([NoteRun("a"), NoteRun("(b)", isBold: true), NoteRun("c")], "a<strong>(b)</strong>c"),
        ([NoteRun("「好」", isBold: true), NoteRun("好")], "<strong>「好」</strong>好"),
        ([NoteRun("好"), NoteRun("好", isItalic: true), NoteRun("好")], "好*好*好"),
        ([NoteRun("a", isBold: true), NoteRun("b", isItalic: true)], "**a**<em>b</em>"),
        ([NoteRun("a."), NoteRun("€", isBold: true), NoteRun(" b")], "a.**€** b"),
        (
            [NoteRun("x"), NoteRun("2", position: .superscript), NoteRun("i", position: .subscript)],
            "x<sup>2</sup><sub>i</sub>"
        ),
        ([NoteRun("old", isBold: true, isStruckThrough: true)], "**<del>old</del>**"),
        (
            [NoteRun("See https://example.org/a_b(c), or ann_b@example.org.")],
            "See <https://example.org/a_b(c)>, or <ann_b@example.org>."
        ),
        (
            [NoteRun("http://example.org/?a=1&lt;2")],
            "[http://example.org/?a=1\\&lt;2](http://example.org/?a=1&amp;lt;2)"
        ),
        (
            [
                NoteRun("Hi! "), NoteRun("a ", link: "https://example.org/(x)"),
                NoteRun("b", isBold: true, link: "https://example.org/(x)"),
            ],
            "Hi! [a **b**](https://example.org/%28x%29)"
        ),
        ([NoteRun("Hi!"), NoteRun("[a]", link: "https://example.org/")], "Hi\\![\\[a\\]](https://example.org/)"),
        ([NoteRun("https://example.org/", link: "https://example.org/")], "<https://example.org/>"),
        ([NoteRun("*\u{20DD}")], "\\*\u{20DD}"),
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

    private func item(
        _ text: String, _ level: Int, _ marker: NoteParagraph.Marker? = .bullet, _ number: Int? = nil
    ) -> NoteParagraph {
        NoteParagraph(runs: [NoteRun(text)], level: level, marker: marker, number: number)
    }

    private func markdown(_ notes: [NoteParagraph]) -> String {
        let text = Deck(format: .pptx, slides: [Slide(number: 1, notes: notes)]).markdown(named: "t")
        return String(text.dropFirst("# t\n\n## Slide 1\n\n".count).dropLast())
    }
}
