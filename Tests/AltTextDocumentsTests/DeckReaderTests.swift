import AltTextDocuments
import AltTextTesting
import Testing

/// Formats are told by content: every file here has a name that lies.
@Suite struct DeckReaderTests {
    private static let keynote = KeynoteFixture([.init(title: "T", notes: "N")]).files
        .sorted { $0.key < $1.key }.map { (name: $0.key, bytes: $0.value) }

    private static let decks: [(DeckFormat, [UInt8])] = [
        (.pptx, DeckFixture(slides: [.init(notes: DeckFixture.notes("N"))]).bytes),
        (.odp, OpenDocumentFixture(pages: OpenDocumentFixture.page(notes: "<text:p>N</text:p>")).bytes),
        (
            .fodp,
            Array(
                ("\u{FEFF}" + OpenDocumentFixture(pages: OpenDocumentFixture.page(notes: "<text:p>N</text:p>")).flat)
                    .utf8)
        ),
        (.key, StoredZip.file(keynote)),
        (.ppt, PowerPointFixture([.init(notes: RecordFixture.shape(2, "N"))]).file()),
    ]

    @Test(arguments: decks.indices) func `every format is told by its content`(index: Int) async throws {
        let (format, bytes) = Self.decks[index]
        try await withScratchFolder { folder in
            let deck = try DeckReader.read(try folder.write(bytes, to: "deck.doc"))

            #expect(deck.format == format)
            #expect(deck.slides.map(\.notesText) == ["N"])
        }
    }

    @Test func `a folder that is a Keynote document is read, and found by its folder`() async throws {
        try await withScratchFolder { folder in
            for (name, bytes) in Self.keynote { _ = try folder.write(bytes, to: "talks/a.key/\(name)") }

            #expect(try DeckReader.read(folder.path(of: "talks/a.key")).format == .key)
            #expect(try DeckFolder.decks(at: folder.path(of: "talks")) == [folder.path(of: "talks/a.key")])
            #expect(try DeckFolder.decks(at: folder.path(of: "talks/a.key")) == [folder.path(of: "talks/a.key")])
        }
    }

    @Test func `a Keynote document that is a folder with its archives in a zip is read, with its media`() async throws {
        var slide = KeynoteFixture.Slide(title: "T", notes: "N")
        slide.extra = WireFixture.reference(7, 150)
        slide.objects = IWAFixture.object(150, 3005, WireFixture.bytes(1, WireFixture.text(8, "A cat")))
        let inner = KeynoteFixture([slide]).files.sorted { $0.key < $1.key }.map { (name: $0.key, bytes: $0.value) }
        try await withScratchFolder { folder in
            for name in ["talks/b.key", "talks/plain"] {
                try folder.write(StoredZip.file(inner), to: "\(name)/Index.zip")
                try folder.write([1, 2, 3], to: "\(name)/Data/a.jpg")
                try folder.write("x", to: "\(name)/Metadata/DocumentIdentifier")
                for end in ["", "/"] {
                    let deck = try DeckReader.read(folder.path(of: name) + end)
                    #expect(deck.format == .key)
                    #expect(deck.slides.map(\.notesText) == ["N"])
                    #expect(deck.slides.first?.pictures.map(\.alternativeText) == ["A cat"])
                }
            }
            #expect(try DeckFolder.decks(at: folder.path(of: "talks/plain")) == [folder.path(of: "talks/plain")])
        }
    }

    @Test func `parts that stand in a deck twice are read, and that is said`() throws {
        var deck = DeckFixture(slides: [.init(notes: DeckFixture.notes("first"))])
        let old = deck.entries
        deck.slides[0].notes = DeckFixture.notes("last")
        let name = "ppt/notesSlides/notesSlide1.xml"
        let bytes = StoredZip.file(old + deck.entries.filter { $0.name == name } + [("unread", []), ("unread", [1])])

        let read = try DeckReader.read(ZipArchive(bytes: bytes))

        #expect(read.slides.map(\.notesText) == ["last"])
        #expect(read.problems.map(\.isWarning) == [true])
        #expect(read.problems.first?.message.contains(name) == true)
    }

    @Test(arguments: decks.indices) func `a deck behind the head of a message is read`(index: Int) async throws {
        let (format, bytes) = Self.decks[index]
        guard bytes.starts(with: [0x50, 0x4B]) else { return }
        try await withScratchFolder { folder in
            for head in ["\r\n", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", "\u{FEFF}"] {
                let deck = try DeckReader.read(
                    try folder.write(Array(head.utf8) + bytes + Array("\r\n--x--\r\n".utf8), to: "talk.key"))
                #expect(deck.format == format)
                #expect(deck.slides.map(\.notesText) == ["N"])
                #expect(deck.problems.isEmpty)
                #expect(try DeckFolder.decks(at: folder.path).count == 1)
            }
        }
    }

    @Test(arguments: [
        (
            [("_rels/.rels", "word/document.xml"), ("word/document.xml", "<w:document xmlns:w='w'/>")],
            "a Word document"
        ),
        ([("_rels/.rels", "xl/workbook.xml"), ("xl/workbook.xml", "<workbook/>")], "an Excel workbook"),
        ([("a.txt", "words")], "a zip archive without a deck"),
        ([("index.apxl", "<presentation/>")], "Export To > PowerPoint"),
        ([("x/.iwpv2", ""), ("Index.zip", "")], "password"),
        ([("content.xml", "<x><body><text/></body></x>")], "an OpenDocument text"),
        ([("META-INF/manifest.xml", "<x encryption-data=''/>"), ("encrypted-package", "")], "password"),
    ])
    func `what is no deck is called by its name`(entries: [(String, String)], words: String) throws {
        let files = entries.map { name, content in
            guard name == "_rels/.rels" else { return (name: name, bytes: Array(content.utf8)) }
            let relationships =
                "<Relationships><Relationship Id='a' Type='x/officeDocument' Target='\(content)'/></Relationships>"
            return (name: name, bytes: Array(relationships.utf8))
        }
        let archive = try ZipArchive(bytes: StoredZip.file(files))

        let error = #expect(throws: DocumentError.self) { try DeckReader.read(archive) }

        #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    }

    @Test func `ten thousand slides are read to the last`() throws {
        let slides = (1...10_000).map { DeckFixture.Slide(notes: DeckFixture.notes("n\($0)")) }

        let deck = try DeckReader.read(ZipArchive(bytes: DeckFixture(slides: slides).bytes))

        #expect(deck.slidesWithNotesCount == 10_000)
        #expect(deck.slides.last?.notesText == "n10000")
        #expect(deck.problems.isEmpty)
    }

    @Test func `many slides of a file are what they are in memory, in their order, with what is wrong with some`()
        async throws
    {
        var fixture = DeckFixture(
            slides: (1...1000).map { DeckFixture.Slide(notes: DeckFixture.notes("n\($0)")) },
            order: Array((0..<1000).reversed()) + [5000])
        fixture.parts["ppt/notesSlides/notesSlide500.xml"] = "<broken"
        let bytes = fixture.bytes
        try await withScratchFolder { folder in
            let deck = try DeckReader.read(try folder.write(bytes, to: "talk.pptx"))

            #expect(deck == (try DeckReader.read(ZipArchive(bytes: bytes))))
            #expect(deck.slides.map(\.number) == Array(1...1001))
            #expect(deck.slides.first?.notesText == "n1000")
            #expect(deck.problems.map(\.slide) == [500, 1001])
        }
    }

    @Test func `one slide with a password among many is an answer about the whole deck`() async throws {
        let slides = (1...300).map { DeckFixture.Slide(notes: DeckFixture.notes("n\($0)")) }
        let bytes = StoredZip.file(DeckFixture(slides: slides).entries, encrypted: "ppt/notesSlides/notesSlide9.xml")
        try await withScratchFolder { folder in
            let path = try folder.write(bytes, to: "talk.pptx")

            #expect { try DeckReader.read(path) } throws: { ($0 as? DocumentError)?.isEncryption == true }
        }
    }
}
