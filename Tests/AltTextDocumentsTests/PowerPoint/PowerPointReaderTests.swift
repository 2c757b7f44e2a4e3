import AltTextDocuments
import AltTextTesting
import Testing

@Suite struct PowerPointReaderTests {
    typealias Fixture = DeckFixture

    @Test(arguments: [false, true])
    func `slides come in the order of the show, with their own notes, in both kinds of namespace`(isStrict: Bool) throws
    {
        let slides: [Fixture.Slide] = [
            .init(shapes: Fixture.shape("ctrTitle", Fixture.paragraph(" A \n title ")), notes: Fixture.notes("zero")),
            .init(notes: Fixture.notes("one"), show: #"show="0""#), .init(),
        ]

        let deck = try Fixture(slides: slides, order: [2, 0, 1], isStrict: isStrict).deck()

        #expect(deck.format == .pptx)
        #expect(deck.slides.map(\.notesText) == ["", "zero", "one"])
        #expect(deck.slides.map(\.title) == [nil, "A title", nil])
        #expect(deck.slides.map(\.isHidden) == [false, false, true])
        #expect(deck.notesText == "=== Slide 2 ===\nzero\n\n=== Slide 3 ===\none\n")
        #expect(deck.problems.isEmpty)
    }

    @Test func `the body is the notes, wherever it stands among header, footer, date and number`() throws {
        let furniture = ["hdr", "dt", "ftr", "sldNum", "sldImg"].map { Fixture.shape($0, Fixture.paragraph("no")) }
            .joined()
        let page = furniture + Fixture.shape(nil, Fixture.paragraph("box")) + Fixture.notes("yes")

        #expect(try notes(page) == "yes")
    }

    @Test func `without a body all text but the furniture counts, in groups, tables and one of alternatives too`()
        throws
    {
        let table =
            "<x:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tr>"
            + "<a:tc><a:txBody>\(Fixture.paragraph("cell"))</a:txBody></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></x:graphicFrame>"
        let box = Fixture.shape(nil, Fixture.paragraph("box"))
        let alternatives =
            #"<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">"#
            + "<mc:Choice Requires=\"p14\">\(box)</mc:Choice><mc:Fallback>\(box)</mc:Fallback></mc:AlternateContent>"
        let page = Fixture.shape("ftr", Fixture.paragraph("no")) + "<x:grpSp>\(table)</x:grpSp>" + alternatives

        #expect(try notes(page) == "cell\nbox")
    }

    @Test func `line breaks, tabs, fields and empty paragraphs stay; white space around the notes goes`() throws {
        let paragraphs =
            "<a:p/>" + Fixture.paragraph("a\tb  c")
            + "<a:p/><a:p><a:r><a:t>d</a:t></a:r><a:br/><a:fld id=\"{1}\" type=\"slidenum\"><a:t>7</a:t></a:fld></a:p>"
            + "<a:p><a:br/></a:p>" + Fixture.paragraph("\u{A0}\u{2003}")

        #expect(try notes(Fixture.shape("body", paragraphs)) == "a\tb  c\n\nd\u{B}7")
    }

    @Test func `levels, bullets, numbers and emphasis are known`() throws {
        let paragraphs =
            #"<a:p><a:pPr lvl="1"><a:buChar char="•"/></a:pPr><a:r><a:rPr b="1"/><a:t>x</a:t></a:r></a:p>"#
            + #"<a:p><a:pPr lvl="99"><a:buAutoNum type="arabicPeriod"/></a:pPr><a:r><a:rPr i="true"/><a:t>y</a:t></a:r></a:p>"#

        let deck = try Fixture(slides: [.init(notes: Fixture.shape("body", paragraphs))]).deck()

        #expect(
            deck.slides.first?.notes == [
                NoteParagraph(runs: [NoteRun("x", isBold: true)], level: 1, marker: .bullet),
                NoteParagraph(runs: [NoteRun("y", isItalic: true)], level: 8, marker: .number),
            ])
    }

    @Test func `right-to-left and Chinese text comes out as it went in`() throws {
        #expect(try notes(Fixture.notes("שלום עולם — 你好，世界 👩🏽‍🚀")) == "שלום עולם — 你好，世界 👩🏽‍🚀")
    }

    @Test(arguments: ["", "<broken", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"])
    func `what is wrong with one notes page is said of its slide, and the others are read`(page: String) throws {
        var fixture = Fixture(slides: [.init(notes: Fixture.notes("first")), .init(notes: Fixture.notes("second"))])
        fixture.parts["ppt/notesSlides/notesSlide2.xml"] = page

        let deck = try fixture.deck()

        #expect(deck.slides.map(\.notesText) == ["", "second"])
        #expect(deck.problems.map(\.slide) == [1])
        #expect(deck.problems.first?.message.contains("notesSlide2.xml") == true)
    }

    @Test func `notes are read where the slide itself is broken`() throws {
        var fixture = Fixture(slides: [.init(notes: Fixture.notes("kept"))])
        fixture.parts["ppt/slides/slide0.xml"] = "<x"

        let deck = try fixture.deck()

        #expect(deck.notesText == "=== Slide 1 ===\nkept\n")
        #expect(deck.problems.count == 1)
    }

    @Test func `a slide that is listed and not there keeps its number`() throws {
        let deck = try Fixture(slides: [.init(notes: Fixture.notes("x"))], order: [7, 0]).deck()

        #expect(deck.notesText == "=== Slide 2 ===\nx\n")
        #expect(deck.problems.map(\.slide) == [1])
    }

    @Test func `a deck whose list of slides is gone is an error, not an empty deck`() {
        var fixture = Fixture(slides: [.init()])
        fixture.parts["ppt/presentation.xml"] = ""

        #expect { try fixture.deck() } throws: { ($0 as? DocumentError)?.kind == "missing_part" }
    }

    @Test func `broken decks give decks or errors, and nothing worse`() {
        let whole = Fixture.rich
        Mutation.expectDecksOrErrors(seed: 4) { Mutation.broken(whole.entries, &$0) }
    }

    @Test func `broken decks in files give decks or errors, and nothing worse`() async throws {
        let whole = Fixture.rich
        try await Mutation.expectDecksOrErrorsFromFile(seed: 7) { Mutation.broken(whole.entries, &$0) }
    }

    private func notes(_ page: String) throws -> String {
        try #require(try Fixture(slides: [.init(notes: page)]).deck().slides.first).notesText
    }
}

extension DeckFixture {
    fileprivate func deck() throws -> Deck { try DeckReader.read(ZipArchive(bytes: bytes)) }
}
