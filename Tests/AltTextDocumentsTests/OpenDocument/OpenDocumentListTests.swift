import AltTextDocuments
import AltTextTesting
import Testing

/// Lists of OpenDocument (1.3 part 3, 5.3), as LibreOffice, PowerPoint and others write them.
@Suite struct OpenDocumentListTests {
    typealias Fixture = OpenDocumentFixture

    private static let styles =
        #"<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/>"#
        + #"<text:list-level-style-bullet text:level="2" text:bullet-char=""/></text:list-style>"#
        + #"<text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="1" text:start-value="4"/>"#
        + #"<text:list-level-style-number text:level="2" style:num-format=""/>"#
        + #"<text:list-level-style-number text:level="3" style:num-format="a"/></text:list-style>"#

    @Test func `only the first paragraph of an item is marked, and that of a header is not`() throws {
        let list =
            "<text:list text:style-name=\"B\"><text:list-header><text:p>head</text:p></text:list-header>"
            + "<text:list-item><text:p>a</text:p><text:p>more</text:p></text:list-item>"
            + "<text:list-item><text:list><text:list-item><text:p>plain</text:p></text:list-item></text:list></text:list-item>"
            + "</text:list>"

        let notes = try notes(list)

        #expect(notes.map(\.text) == ["head", "a", "more", "plain"])
        #expect(notes.map(\.marker) == [nil, .bullet, nil, nil])
        #expect(notes.map(\.level) == [0, 0, 0, 1])
    }

    @Test
    func `counting begins where the style or the item says, goes on where the list says, and skips what is unmarked`()
        throws
    {
        func item(_ text: String, _ attributes: String = "") -> String {
            "<text:list-item \(attributes)><text:p>\(text)</text:p><text:p>second</text:p></text:list-item>"
        }
        func list(_ attributes: String, _ items: String) -> String {
            "<text:list text:style-name=\"N\" \(attributes)>\(items)</text:list>"
        }
        let lists = [
            list("xml:id=\"one\"", item("4") + item("9", "text:start-value=\"9\"") + item("10")), "<text:p>x</text:p>",
            list("", item("4")), list("text:continue-numbering=\"true\"", item("5")),
            list("text:continue-list=\"one\"", item("11")),
            list("", item("•", "text:style-override=\"B\"") + item("4")),
        ]

        let numbered = try notes(lists.joined()).filter { $0.marker != nil }

        #expect(numbered.map { $0.number.map { String($0) } ?? "•" } == numbered.map(\.text))
        #expect(numbered.count == 8)
    }

    @Test func `lists in lists count by themselves`() throws {
        let inner =
            "<text:list><text:list-item><text:p>none</text:p><text:list><text:list-item><text:p>1</text:p></text:list-item>"
            + "<text:list-item><text:p>2</text:p></text:list-item></text:list></text:list-item></text:list>"
        let list =
            "<text:list text:style-name=\"N\"><text:list-item><text:p>4</text:p>\(inner)</text:list-item>"
            + "<text:list-item><text:p>5</text:p>\(inner)</text:list-item></text:list>"

        let notes = try notes(list)

        #expect(notes.map(\.text) == ["4", "none", "1", "2", "5", "none", "1", "2"])
        #expect(notes.map { $0.number ?? 0 } == [4, 0, 1, 2, 5, 0, 1, 2])
        #expect(notes.map(\.level) == [0, 1, 2, 2, 0, 1, 2, 2])
    }

    @Test func `paragraphs that are numbered by themselves are kept`() throws {
        func paragraph(_ text: String, _ attributes: String) -> String {
            "<text:numbered-paragraph text:style-name=\"N\" \(attributes)><text:p>\(text)</text:p></text:numbered-paragraph>"
        }
        let notes = try notes(
            paragraph("4", "text:list-id=\"a\"") + paragraph("none", "text:list-id=\"a\" text:level=\"2\"")
                + "<text:p>between</text:p>" + paragraph("5", "text:list-id=\"a\"")
                + paragraph("7", "text:list-id=\"b\" text:start-value=\"7\"")
                + "<text:table-of-content><text:index-body><text:p>kept</text:p></text:index-body></text:table-of-content>"
        )

        #expect(notes.map(\.text) == ["4", "none", "between", "5", "7", "kept"])
        #expect(notes.map(\.number) == [4, nil, nil, 5, 7, nil])
        #expect(notes.map(\.level) == [0, 1, 0, 0, 0, 0])
    }

    @Test func `words that are normal within bold are, and so on for every emphasis`() throws {
        let styles =
            #"<style:style style:name="P"><style:text-properties fo:font-weight="700"/></style:style>"#
            + #"<style:style style:name="N"><style:text-properties fo:font-weight="normal" fo:font-style="normal"/></style:style>"#
            + #"<style:style style:name="U" style:parent-style-name="I"><style:text-properties style:text-position="super 58%"/></style:style>"#
            + #"<style:style style:name="I"><style:text-properties fo:font-style="italic" style:text-line-through-style="solid"/></style:style>"#
            + #"<style:style style:name="D"><style:text-properties style:text-position="-25% 58%" style:text-line-through-style="none"/></style:style>"#
        let text =
            #"<text:p text:style-name="P">a<text:span text:style-name="N">b</text:span><text:span text:style-name="U">c"#
            + #"<text:span text:style-name="D">d</text:span></text:span>"#
            + #"<text:a xlink:href="https://example.org/">e</text:a><text:a xlink:href="page2.odp">f</text:a></text:p>"#

        #expect(
            try notes(text, styles).first?.runs == [
                NoteRun("a", isBold: true), NoteRun("b"),
                NoteRun("c", isBold: true, isItalic: true, isStruckThrough: true, position: .superscript),
                NoteRun("d", isBold: true, isItalic: true, position: .subscript),
                NoteRun("e", isBold: true, link: "https://example.org/"), NoteRun("f", isBold: true),
            ])
    }

    private func notes(_ paragraphs: String, _ styles: String = styles) throws -> [NoteParagraph] {
        let fixture = Fixture(pages: Fixture.page(notes: paragraphs), styles: styles)
        return try #require(try DeckReader.read(ZipArchive(bytes: fixture.bytes)).slides.first).notes
    }
}
