import AltTextDocuments
import AltTextTesting
import Testing

/// Keynote '09 and earlier: one file of XML.
@Suite struct KeynoteOutlineTests {
    private static let space =
        #"xmlns:sfa="http://developer.apple.com/namespaces/sfa" xmlns:sf="http://developer.apple.com/namespaces/sf" "#
        + #"xmlns:key="http://developer.apple.com/namespaces/keynote2""#

    private static func storage(_ paragraphs: String) -> String {
        "<sf:text-storage sf:kind=\"note\"><sf:stylesheet-ref sfa:IDREF=\"s\"/><sf:text-body>\n  \(paragraphs)\n</sf:text-body></sf:text-storage>"
    }

    private static func slide(
        _ attributes: String = "", title: String? = nil, notes: String, styles: String = ""
    ) -> String {
        let title = title.map { "<key:title-placeholder><key:text>\(storage($0))</key:text></key:title-placeholder>" }
        return
            "<key:slide sfa:ID=\"x\" key:depth=\"0\" \(attributes)><key:stylesheet>\(styles)</key:stylesheet>\(title ?? "")"
            + "<key:notes>\(storage(notes))</key:notes></key:slide>"
    }

    private static func document(_ slides: String, theme: String = "") -> [UInt8] {
        let masters =
            "<key:master-slides><key:master-slide><key:notes>\(storage("<sf:p>no</sf:p>"))</key:notes></key:master-slide></key:master-slides>"
        return Array(
            ("<?xml version=\"1.0\"?>\n<key:presentation \(space) key:version=\"92008102400\">"
                + "<key:theme-list><key:theme><key:stylesheet>\(theme)</key:stylesheet>\(masters)</key:theme></key:theme-list>"
                + "<key:slide-list>\(slides)</key:slide-list></key:presentation>").utf8)
    }

    private static let talk = document(
        slide(
            title: "<sf:p>A<sf:lnbr/>title<sf:br/></sf:p>",
            notes: "<sf:p>One<sf:br/></sf:p><sf:p>Two<sf:tab/>tabs<sf:lnbr/>lines</sf:p>")
            + slide(
                "key:hidden=\"true\"", title: "<sf:p><sf:ghost-text>Double-click to edit</sf:ghost-text></sf:p>",
                notes: "<sf:p>\n   <sf:br/>\n </sf:p>")
            + slide(notes: "<sf:layout><sf:p>Three</sf:p></sf:layout>"))

    @Test func `titles, notes and hidden marks are read out of zips, folders and the file itself`() async throws {
        try await withScratchFolder { folder in
            try folder.write(StoredZip.file([("index.apxl", Self.talk), ("thumbs/st0.jpg", [1])]), to: "zip.key")
            try folder.write(Self.talk, to: "folder.key/index.apxl")
            try folder.write([1], to: "folder.key/thumbs/st0.jpg")
            try folder.write(Self.talk, to: "plain.key")

            let decks = try DeckFolder.decks(at: folder.path)
            #expect(decks.map { $0.split(separator: "/").last } == ["folder.key", "plain.key", "zip.key"])
            for path in decks {
                let deck = try DeckReader.read(path)
                #expect(deck.format == .key)
                #expect(deck.slides.map(\.title) == ["A title", nil, nil])
                #expect(deck.slides.map(\.notesText) == ["One\nTwo\ttabs\u{B}lines", "", "Three"])
                #expect(deck.slides.map(\.isHidden) == [false, true, false])
            }
        }
    }

    @Test func `a file that gzip has packed is read, and one that is cut off is damaged`() async throws {
        // Blocks of deflate that are not compressed, between the head and the tail of gzip.
        let zip = StoredZip.file([("x", Self.talk)], isDeflated: true)
        let (start, end) = (31, 31 + Self.talk.count + 5)
        let tail = Array(zip[14..<18]) + .littleEndian(Self.talk.count, 4)
        let packed = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + Array(zip[start..<end]) + tail
        try await withScratchFolder { folder in
            try folder.write(packed, to: "a.key/index.apxl.gz")
            try folder.write(Array(packed.dropLast(20)) + tail, to: "b.key/index.apxl.gz")
            try folder.write(packed, to: "c.key")
            try folder.write(Array(packed.dropLast(20)), to: "log.gz")

            for name in ["a.key", "c.key"] {
                #expect(try DeckReader.read(folder.path(of: name)).slides.count == 3)
            }
            let fault = #expect(throws: DocumentError.self) { try DeckReader.read(folder.path(of: "b.key")) }
            #expect(fault?.kind == "damaged_document")
            let other = #expect(throws: DocumentError.self) { try DeckReader.read(folder.path(of: "log.gz")) }
            #expect(other?.kind == "not_a_deck")
        }
    }

    @Test func `emphasis comes from styles that somebody made, and links are kept`() throws {
        func style(_ kind: String, _ names: String, _ properties: String) -> String {
            "<sf:\(kind) \(names)><sf:property-map>\(properties)</sf:property-map></sf:\(kind)>"
        }
        let bold = "<sf:bold><sf:number sfa:number=\"1\" sfa:type=\"i\"/></sf:bold>"
        let struck = "<sf:strikethru><sf:number sfa:number=\"1\"/></sf:strikethru>"
        let raised = "<sf:superscript><sf:number sfa:number=\"1\"/></sf:superscript>"
        let styles =
            "<sf:styles>\(style("paragraphstyle", "sfa:ID=\"p0\" sf:ident=\"n\"", bold))</sf:styles><sf:anon-styles>"
            + style("characterstyle", "sfa:ID=\"c1\" sf:parent-ident=\"strong\"", raised)
            + style("paragraphstyle", "sfa:ID=\"p1\" sf:parent-ident=\"n\"", struck) + "</sf:anon-styles>"
        let theme = "<sf:styles>\(style("characterstyle", "sfa:ID=\"c9\" sf:ident=\"strong\"", bold))</sf:styles>"
        let notes =
            "<sf:p sf:style=\"p0\">a <sf:span sf:style=\"c1\">b</sf:span> <sf:link href=\"https://example.org/\">c<sf:span sf:style=\"c9\">d</sf:span></sf:link></sf:p>"
            + "<sf:p sf:style=\"p1\">e</sf:p>"
        let bytes = StoredZip.file([
            ("index.apxl", Self.document(Self.slide(notes: notes, styles: styles), theme: theme))
        ])

        #expect(
            try DeckReader.read(ZipArchive(bytes: bytes)).slides.first?.notes.map(\.runs) == [
                [
                    NoteRun("a "), NoteRun("b", isBold: true, position: .superscript), NoteRun(" "),
                    NoteRun("c", link: "https://example.org/"),
                    NoteRun("d", isBold: true, link: "https://example.org/"),
                ],
                [NoteRun("e", isStruckThrough: true)],
            ])
    }

    @Test func `broken files give a deck or a fault`() {
        Mutation.expectDecksOrErrors(seed: 2009) { Mutation.broken([("index.apxl", Self.talk)], &$0) }
    }
}
