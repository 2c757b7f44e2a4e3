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
                NoteParagraph(runs: [NoteRun("y", isItalic: true)], level: 8, marker: .number, number: 1),
            ])
    }

    @Test func `numbers are counted as PowerPoint does, level by level, from where the file says`() throws {
        func paragraph(_ text: String, _ level: Int = 0, _ start: Int? = nil, type: String = "arabicPeriod") -> String {
            let start = start.map { " startAt=\"\($0)\"" } ?? ""
            let run = text.isEmpty ? "" : "<a:r><a:t>\(text)</a:t></a:r>"
            return "<a:p><a:pPr lvl=\"\(level)\"><a:buAutoNum type=\"\(type)\"\(start)/></a:pPr>\(run)</a:p>"
        }
        let paragraphs = [
            paragraph("3", 0, 3), paragraph("1", 1), paragraph("2", 1), paragraph("4", 0, 3), paragraph("1", 1),
            paragraph("", 0, 3), paragraph("5", 0, 3), Fixture.paragraph("plain"), paragraph("3", 0, 3),
            paragraph("1", type: "alphaLcParenR"), paragraph("2", type: "alphaLcParenR"), paragraph("1"),
        ]

        let notes = try paragraphsOfNotes(paragraphs.joined())

        #expect(
            notes.filter { !$0.text.isEmpty }.map { $0.number.map { String($0) } ?? "plain" }
                == notes.map(\.text).filter { !$0.isEmpty })
    }

    @Test func `links, struck through words, and those above and below the line are known`() throws {
        let paragraph =
            #"<a:p><a:r><a:rPr strike="sngStrike" baseline="30000"/><a:t>a</a:t></a:r>"#
            + #"<a:r><a:rPr strike="noStrike" baseline="-25%"/><a:t>b</a:t></a:r>"#
            + #"<a:r><a:rPr b="1"><a:hlinkClick r:id="rId5"/></a:rPr><a:t>c</a:t></a:r>"#
            + #"<a:r><a:rPr><a:hlinkClick r:id="rId6"/></a:rPr><a:t>d</a:t></a:r>"#
            + #"<a:r><a:rPr><a:hlinkClick r:id="rId7"/></a:rPr><a:t>e</a:t></a:r></a:p>"#
        var deck = Fixture(slides: [.init(notes: Fixture.shape("body", paragraph))])
        let space = #"xmlns="http://schemas.openxmlformats.org/package/2006/relationships""#
        deck.parts["ppt/notesSlides/_rels/notesSlide1.xml.rels"] =
            "<Relationships \(space)>"
            + #"<Relationship Id="rId5" Type="x/hyperlink" Target="https://example.org/?a=1&amp;b=2" TargetMode="External"/>"#
            + #"<Relationship Id="rId6" Type="x/hyperlink" Target="javascript:alert(1)" TargetMode="External"/>"#
            + #"<Relationship Id="rId7" Type="x/slide" Target="../slides/slide0.xml"/></Relationships>"#

        let whole = try deck.deck()
        #expect(whole.problems.isEmpty)
        #expect(
            whole.slides.first?.notes.first?.runs == [
                NoteRun("a", isStruckThrough: true, position: .superscript), NoteRun("b", position: .subscript),
                NoteRun("c", isBold: true, link: "https://example.org/?a=1&b=2"), NoteRun("d"), NoteRun("e"),
            ])
        deck.parts["ppt/notesSlides/_rels/notesSlide1.xml.rels"] = "<broken"
        #expect(try deck.deck().slides.first?.notesText == "abcde")
        #expect(try deck.deck().problems.map(\.slide) == [1])
        #expect(try DeckReader.read(ZipArchive(bytes: deck.bytes), .notes).problems.isEmpty)
    }

    @Test func `formulas are their letters and signs, and what stands in for them is nothing`() throws {
        let math = #"xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math""#
        let compatible =
            #"xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main""#
        let formula =
            "<a14:m><m:oMathPara \(math)><m:oMath><m:r><m:t>E</m:t></m:r><m:r><m:rPr/><m:t>=m</m:t></m:r>"
            + "<m:sSup><m:e><m:r><m:t>c</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath></m:oMathPara></a14:m>"
        let paragraph =
            "<a:p><a:r><a:t>so </a:t></a:r><mc:AlternateContent \(compatible)><mc:Choice Requires=\"a14\">\(formula)</mc:Choice>"
            + "<mc:Fallback><a:r><a:t> </a:t></a:r></mc:Fallback></mc:AlternateContent><a:r><a:t>, or</a:t></a:r></a:p>"

        #expect(try notes(Fixture.shape("body", paragraph)) == "so E=mc2, or")
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

    private func paragraphsOfNotes(_ paragraphs: String) throws -> [NoteParagraph] {
        try #require(try Fixture(slides: [.init(notes: Fixture.shape("body", paragraphs))]).deck().slides.first).notes
    }

    private func notes(_ page: String) throws -> String {
        try #require(try Fixture(slides: [.init(notes: page)]).deck().slides.first).notesText
    }
}

extension DeckFixture {
    fileprivate func deck() throws -> Deck { try DeckReader.read(ZipArchive(bytes: bytes)) }
}
