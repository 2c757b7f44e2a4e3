import AltTextDocuments
import AltTextTesting
import Testing

@Suite struct OpenDocumentReaderTests {
    typealias Fixture = OpenDocumentFixture

    @Test func `pages come in their order, with titles, hidden ones and their own notes`() throws {
        let hidden =
            #"<style:style style:name="dp2" style:family="drawing-page"><style:drawing-page-properties presentation:visibility="hidden"/></style:style>"#
        let pages =
            Fixture.page(
                Fixture.frame("title", "<text:p>A</text:p><text:p>title</text:p>"), notes: "<text:p>one</text:p>")
            + Fixture.page(notes: nil) + Fixture.page(notes: "<text:p>three</text:p>", style: "dp2")

        let deck = try Fixture(pages: pages, styles: hidden).deck()

        #expect(deck.format == .odp)
        #expect(deck.slides.map(\.number) == [1, 2, 3])
        #expect(deck.slides.map(\.title) == ["A title", nil, nil])
        #expect(deck.slides.map(\.isHidden) == [false, false, true])
        #expect(deck.notesText == "=== Slide 1 ===\none\n\n=== Slide 3 ===\nthree\n")
    }

    @Test(arguments: [
        ("<text:p>a<text:s/>b<text:s text:c=\"3\"/>c<text:tab/>d<text:line-break/>e</text:p>", "a b   c\td\u{B}e"),
        ("<text:p>\n  a \n\t b <text:span> c</text:span> </text:p>", "a b c"),
        ("<text:p>a</text:p><text:p/><text:h>b</text:h>", "a\n\nb"),
        ("<text:p>a<text:note><text:note-body><text:p>no</text:p></text:note-body></text:note>b</text:p>", "ab"),
        ("<text:p>page <text:page-number>7</text:page-number></text:p>", "page 7"),
        ("<text:p>x<office:annotation><text:p>no</text:p></office:annotation>y</text:p>", "xy"),
        ("<text:p><text:a xlink:href=\"http://x\">link</text:a></text:p>", "link"),
        ("<text:section><text:p>in a section</text:p></text:section>", "in a section"),
        ("<text:p>שלום 你好</text:p>", "שלום 你好"),
        ("<text:p>a &amp; b &lt;</text:p>", "a & b <"),
        ("<text:p><text:s text:c=\"-4\"/></text:p>", ""),
    ])
    func `text comes out as the program shows it`(paragraphs: String, text: String) throws {
        #expect(try notes(paragraphs).notesText == text)
    }

    @Test func `lists have levels, numbers where their style says so, and emphasis`() throws {
        let styles =
            #"<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1"/>"#
            + #"<text:list-level-style-number text:level="2" style:num-format="1"/></text:list-style>"#
            + #"<style:style style:name="T1"><style:text-properties fo:font-weight="bold" fo:font-style="italic"/></style:style>"#
        let list =
            "<text:list text:style-name=\"L1\"><text:list-item><text:p>a <text:span text:style-name=\"T1\">b</text:span></text:p>"
            + "<text:list><text:list-item><text:p>c</text:p></text:list-item></text:list></text:list-item></text:list>"

        #expect(
            try notes(list, styles: styles).notes == [
                NoteParagraph(
                    runs: [NoteRun("a "), NoteRun("b", isBold: true, isItalic: true)], level: 0, marker: .bullet),
                NoteParagraph(runs: [NoteRun("c")], level: 1, marker: .number, number: 1),
            ])
    }

    @Test func `comments and pictures are read, with what is said of them`() throws {
        let image = "<draw:image xlink:href=\"Pictures/1.png\"/>"
        let shapes =
            "<draw:frame draw:name=\"one\" svg:width=\"2.54cm\" svg:height=\"1in\">\(image)<svg:title>short</svg:title><svg:desc>A long text</svg:desc></draw:frame>"
            + "<draw:g><draw:frame draw:name=\"one\">\(image)<svg:title>short</svg:title></draw:frame></draw:g>"
            + "<draw:frame draw:name=\"two\" draw:style-name=\"gr1\"><draw:image xlink:href=\"http://x/y.png\"/></draw:frame>"
            + "<office:annotation><dc:creator>Ann</dc:creator><dc:date>2026-01-02T03:04:05</dc:date><text:p>why?</text:p></office:annotation>"
        var fixture = Fixture(
            pages: Fixture.page(shapes, notes: nil),
            styles:
                "<style:style style:name=\"gr1\"><style:graphic-properties loext:decorative=\"true\"/></style:style>")
        fixture.entries = [("Pictures/1.png", [1, 2, 3])]

        let slide = try #require(try fixture.deck().slides.first)

        #expect(slide.comments == [SlideComment(author: "Ann", date: "2026-01-02T03:04:05", text: "why?")])
        #expect(
            slide.pictures == [
                SlidePicture(
                    id: "one", part: "Pictures/1.png", byteCount: 3,
                    size: ShownSize(widthPoints: 72, heightPoints: 72), alternativeText: "A long text",
                    isDecorative: false),
                SlidePicture(
                    id: "one-2", part: "Pictures/1.png", byteCount: 3, alternativeText: "short", isDecorative: false),
                SlidePicture(id: "two", part: nil, byteCount: nil, alternativeText: nil, isDecorative: true),
            ])
    }

    @Test func `without a frame of notes, any text of the notes page but the furniture counts`() throws {
        let page =
            "<draw:page><presentation:notes>" + Fixture.frame("header", "<text:p>no</text:p>")
            + "<draw:custom-shape><text:p>shape</text:p></draw:custom-shape>"
            + Fixture.frame("subtitle", "<text:p>box</text:p>") + "</presentation:notes></draw:page>"

        #expect(try Fixture(pages: page).deck().slides.first?.notesText == "shape\nbox")
    }

    @Test func `a flat file is read from disk, and pictures in it are passed over`() async throws {
        let picture =
            "<draw:frame><draw:image><office:binary-data>\(String(repeating: "QUJD\n", count: 3_000_000))"
            + "</office:binary-data></draw:image></draw:frame>"
        let fixture = Fixture(pages: Fixture.page(picture, notes: "<text:p>flat</text:p>"))
        try await withScratchFolder { folder in
            let deck = try DeckReader.read(try folder.write(fixture.flat, to: "talk.pptx"))

            #expect(deck.format == .fodp)
            #expect(deck.slides.map(\.notesText) == ["flat"])
            #expect(deck.slides.first?.pictures.count == 1)
        }
    }

    @Test func `a password, a spreadsheet and broken XML are told`() throws {
        let manifest =
            "<!DOCTYPE manifest:manifest PUBLIC \"x\" \"Manifest.dtd\"><manifest:manifest><manifest:encryption-data/></manifest:manifest>"
        var encrypted = Fixture(pages: "")
        encrypted.entries = [("META-INF/manifest.xml", Array(manifest.utf8)), ("content.xml", [1, 2, 3])]
        var spreadsheet = Fixture(pages: "")
        spreadsheet.entries = [
            ("content.xml", Array("<a><body><spreadsheet/></body></a>".utf8))
        ]
        var broken = Fixture(pages: "")
        broken.entries = [("content.xml", Array("<a><body>".utf8))]

        #expect { try encrypted.deck() } throws: { ($0 as? DocumentError)?.isEncryption == true }
        #expect { try spreadsheet.deck() } throws: { "\($0)".contains("an OpenDocument spreadsheet, not a deck") }
        #expect { try broken.deck() } throws: { ($0 as? DocumentError)?.kind == "damaged_document" }
    }

    @Test func `broken files give decks or errors, and nothing worse`() {
        let whole = Fixture(
            pages: Fixture.page(
                Fixture.frame("title", "<text:p>t</text:p>"), notes: "<text:p>a<text:s text:c=\"2\"/>b</text:p>"))
        Mutation.expectDecksOrErrors(seed: 5) { Mutation.broken(whole.files, &$0) }
    }

    @Test func `broken flat files give decks or errors, and nothing worse`() async throws {
        let page = Fixture.page(
            Fixture.frame("title", "<text:p>t</text:p>"), notes: "<text:p>a<text:s text:c=\"2\"/>b</text:p>")
        let whole = Array(Fixture(pages: page).flat.utf8)
        try await Mutation.expectDecksOrErrorsFromFile(seed: 6) { Mutation.broken(whole, &$0) }
    }

    private func notes(_ paragraphs: String, styles: String = "") throws -> Slide {
        try #require(
            try Fixture(pages: Fixture.page(notes: paragraphs), styles: styles).deck().slides.first)
    }
}

extension OpenDocumentFixture {
    fileprivate func deck() throws -> Deck { try DeckReader.read(ZipArchive(bytes: bytes)) }
}
