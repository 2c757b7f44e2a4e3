import AltTextDocuments
import AltTextTesting
import FoundationEssentials
import Testing

@Suite struct KeynoteReaderTests {
    @Test func `slides come in the order of the slide list, with titles, notes and hidden marks`() throws {
        let deck = try KeynoteReader.read(
            KeynoteFixture(
                [
                    .init(title: "First\u{2028}of two", notes: "\nOne\nTwo\u{2028}lines\u{FFFC}\n"),
                    .init(isHidden: true), .init(title: " ", notes: "x"),
                ], order: [3, 1, 2]))

        #expect(deck.format == .key)
        #expect(deck.slides.map(\.title) == [nil, "First of two", nil])
        #expect(deck.slides.map(\.isHidden) == [false, false, true])
        #expect(deck.slides.map { $0.notes.map(\.text) } == [["x"], ["One", "Two\u{B}lines"], []])
        #expect(deck.problems.isEmpty)
    }

    @Test func `lists and emphasis of notes come from their styles, and those from their parents`() throws {
        let bold = WireFixture.bytes(11, WireFixture.number(1, 1))
        let italic = WireFixture.bytes(11, WireFixture.number(2, 1))
        let styles = [
            IWAFixture.style(60, 2023, parent: 61, []),
            IWAFixture.style(61, 2023, WireFixture.number(11, 2) + WireFixture.number(11, 3)),
            IWAFixture.style(62, 2023, WireFixture.bytes(11, [0, 0])),
            IWAFixture.style(70, 2021, parent: 71, italic), IWAFixture.style(71, 2021, bold),
            // What the theme says of all notes is no emphasis, what a person made of one paragraph is.
            IWAFixture.style(80, 2022, bold), IWAFixture.style(81, 2022, parent: 80, isVariation: true, italic),
        ]
        let tables = [
            WireFixture.styles(5, [(0, 80), (20, 81), (25, 80)]), WireFixture.levels(6, [(0, 0), (20, 1), (25, 0)]),
            WireFixture.styles(7, [(25, 62), (0, 62), (6, 60), (20, nil)]),
            WireFixture.styles(8, [(15, 70), (19, nil)]),
        ]
        let slide = KeynoteFixture.Slide(
            notes: "Intro\nFirst 😀 bold\nDeep\nEnd", notesTables: tables.flatMap { $0 },
            objects: styles.flatMap { $0 })

        let deck = try KeynoteReader.read(KeynoteFixture([slide]))

        #expect(
            deck.slides.first?.notes == [
                NoteParagraph("Intro"),
                NoteParagraph(
                    runs: [NoteRun("First 😀 "), NoteRun("bold", isBold: true, isItalic: true)], marker: .bullet),
                NoteParagraph(runs: [NoteRun("Deep", isItalic: true)], level: 1, marker: .number),
                NoteParagraph("End"),
            ])
    }

    @Test func `links, struck through words, and those above and below the line are known`() throws {
        let objects =
            IWAFixture.style(70, 2021, WireFixture.bytes(11, WireFixture.number(12, 1) + WireFixture.number(10, 2)))
            + IWAFixture.object(90, 2032, WireFixture.bytes(1, []) + WireFixture.text(2, "https://example.org/a"))
            + IWAFixture.object(91, 2034, WireFixture.text(2, "https://example.org/no"))
        let tables =
            WireFixture.styles(8, [(4, 70), (7, nil)]) + WireFixture.styles(11, [(0, 91), (8, 90), (12, nil)])
        let slide = KeynoteFixture.Slide(notes: "one two four five", notesTables: tables, objects: objects)

        #expect(
            try KeynoteReader.read(KeynoteFixture([slide])).slides.first?.notes == [
                NoteParagraph(runs: [
                    NoteRun("one "), NoteRun("two", isStruckThrough: true, position: .subscript), NoteRun(" "),
                    NoteRun("four", link: "https://example.org/a"), NoteRun(" five"),
                ])
            ])
    }

    @Test func `charts and tables are told, with their texts`() throws {
        var slide = KeynoteFixture.Slide()
        slide.extra = [150, 151, 152].flatMap { WireFixture.reference(7, $0) }
        slide.objects =
            IWAFixture.object(150, 5021, WireFixture.bytes(1, WireFixture.text(8, "Sales rise")))
            + IWAFixture.object(151, 6000, WireFixture.bytes(1, []))
            + IWAFixture.object(152, 3005, WireFixture.bytes(1, []))

        let pictures = try KeynoteReader.read(KeynoteFixture([slide])).slides.flatMap(\.pictures)

        #expect(pictures.map(\.kind) == [.chart, .table, .picture])
        #expect(pictures.map(\.alternativeText) == ["Sales rise", nil, nil])
    }

    @Test func `styles that are their own parents, and tables that lie, leave plain paragraphs`() throws {
        let styles = [
            IWAFixture.style(60, 2023, parent: 60, []), IWAFixture.style(70, 2021, parent: 71, []),
            IWAFixture.style(71, 2021, parent: 70, []),
        ]
        let tables = [
            WireFixture.styles(5, [(0, 999), (1 << 40, 60)]), WireFixture.levels(6, [(0, 1 << 50)]),
            WireFixture.styles(7, [(0, 60)]), WireFixture.styles(8, [(0, 70), (1, 60)]),
        ]
        let slide = KeynoteFixture.Slide(
            notes: "One", notesTables: tables.flatMap { $0 }, objects: styles.flatMap { $0 })

        let deck = try KeynoteReader.read(KeynoteFixture([slide]))

        #expect(deck.slides.first?.notes == [NoteParagraph(runs: [NoteRun("One")], level: 8)])
    }

    @Test func `slides below others come after them, also when the list leaves them out`() throws {
        let slides: [KeynoteFixture.Slide] = [
            .init(notes: "1", children: [200]), .init(notes: "2"), .init(notes: "3"),
        ]

        for order in [[1, 3], [1, 2, 3]] {
            let deck = try KeynoteReader.read(KeynoteFixture(slides, order: order))
            #expect(deck.slides.flatMap(\.notes).map(\.text) == ["1", "2", "3"])
        }
    }

    @Test func `pictures are found in groups, with alt text and file`() throws {
        let drawable = WireFixture.bytes(1, WireFixture.text(8, "A red kite"))
        let image = IWAFixture.object(31, 3005, drawable + WireFixture.bytes(11, WireFixture.number(1, 9)))
        let group = IWAFixture.object(30, 3008, WireFixture.reference(2, 31) + WireFixture.reference(2, 30))
        var fixture = KeynoteFixture([.init(extra: WireFixture.reference(7, 30), objects: group + image)])
        fixture.files["Index/Metadata.iwa"] = IWAFixture.archive(
            IWAFixture.object(
                3, 11006, WireFixture.bytes(4, WireFixture.number(1, 9) + WireFixture.text(4, "kite-9.jpg"))))
        fixture.files["Data/kite-9.jpg"] = [1, 2, 3]

        let deck = try KeynoteReader.read(fixture)

        #expect(
            deck.slides.first?.pictures == [
                SlidePicture(
                    id: "31", part: "Data/kite-9.jpg", byteCount: 3, alternativeText: "A red kite", isDecorative: false)
            ])
    }

    @Test func `comments have their author and time, and answers follow`() throws {
        let image = IWAFixture.object(31, 3005, WireFixture.bytes(1, WireFixture.reference(6, 40)))
        let comment = IWAFixture.object(
            40, 3056,
            WireFixture.text(1, "Larger?") + WireFixture.bytes(2, WireFixture.double(1, 86_400))
                + WireFixture.reference(3, 50) + WireFixture.reference(4, 41))
        let answer = IWAFixture.object(41, 3056, WireFixture.text(1, "Yes") + WireFixture.reference(4, 40))
        let author = IWAFixture.object(50, 212, WireFixture.text(1, "Ada"))

        let deck = try KeynoteReader.read(
            KeynoteFixture([
                .init(extra: WireFixture.reference(7, 31), objects: image + comment + answer + author)
            ]))

        #expect(
            deck.slides.first?.comments == [
                SlideComment(author: "Ada", date: "2001-01-02T00:00:00Z", text: "Larger?"),
                SlideComment(author: nil, date: nil, text: "Yes"),
            ])
    }

    @Test func `a slide or its notes that are missing are a problem of that slide`() throws {
        var fixture = KeynoteFixture(
            [.init(notes: "1"), .init(notes: "2"), .init(extra: WireFixture.reference(27, 999))], order: [1, 2, 3])
        fixture.files["Index/Slide-1.iwa"] = nil

        let deck = try KeynoteReader.read(fixture)

        #expect(deck.slides.map { $0.notes.map(\.text) } == [["1"], [], []])
        #expect(deck.problems.map(\.slide) == [2, 3])
    }

    @Test func `a damaged archive loses only what stands after the damage`() throws {
        var fixture = KeynoteFixture([.init(notes: "1"), .init(notes: "2")])
        fixture.files["Index/Slide-1.iwa"]?.append(contentsOf: [0, 255, 0])

        let deck = try KeynoteReader.read(fixture)

        #expect(deck.slides.flatMap(\.notes).map(\.text) == ["1", "2"])
        #expect(deck.problems.map(\.message).contains { $0.hasPrefix("Index/Slide-1.iwa is damaged") })
    }

    @Test func `a list or tree that goes in circles ends`() throws {
        let deck = try KeynoteReader.read(
            KeynoteFixture(
                [.init(notes: "1", children: [100, 200]), .init(notes: "2", children: [100])], order: [1, 1]))

        #expect(deck.slides.flatMap(\.notes).map(\.text) == ["1", "2"])
    }

    @Test(arguments: [".iwpv2", ".iwph"])
    func `a file with a password says so`(name: String) {
        var fixture = KeynoteFixture([.init(notes: "1")])
        fixture.files[name] = [0]

        let fault = #expect(throws: DocumentError.self) { try KeynoteReader.read(fixture) }
        #expect(fault?.kind == "encrypted_document")
        #expect(fault?.description.contains("protected with a password") == true)
    }

    @Test(arguments: [[], [0], [1, 2, 3], [0, 1, 0, 0, 0]] as [[UInt8]])
    func `a document without a presentation is damaged`(archive: [UInt8]) {
        var fixture = KeynoteFixture([])
        fixture.files = ["Index/Document.iwa": archive]

        #expect(throws: DocumentError.self) { try KeynoteReader.read(fixture) }
    }

    @Test func `a zip is read whether its archives stand in it or in a zip in it`() throws {
        let fixture = KeynoteFixture([.init(title: "T", notes: "N")])
        let files = fixture.files.sorted { $0.key < $1.key }.map { (name: $0.key, bytes: $0.value) }
        let inner = StoredZip.file(files)

        for zip in [inner, StoredZip.file([("Data/a.jpg", [1]), ("Index.zip", inner)])] {
            let archive = try ZipArchive(bytes: zip)
            #expect(KeynoteReader.recognizes(archive.entryNames))
            #expect(try KeynoteReader.read(archive).slides.map(\.title) == ["T"])
        }
        #expect(!KeynoteReader.recognizes(["ppt/presentation.xml", "content.xml"]))
    }

    @Test func `an archive with a wrong checksum loses what is in it, not the deck`() throws {
        let fixture = KeynoteFixture([.init(notes: "1"), .init(notes: "2")])
        let files = fixture.files.sorted { $0.key < $1.key }.map { (name: $0.key, bytes: $0.value) }

        let deck = try KeynoteReader.read(ZipArchive(bytes: StoredZip.file(files, wrongChecksum: "Index/Slide-1.iwa")))

        #expect(deck.slides.map { $0.notes.map(\.text) } == [["1"], []])
        #expect(deck.problems.map(\.slide) == [nil, 2])
    }

    @Test func `a folder is read as its files are`() async throws {
        let fixture = KeynoteFixture([.init(title: "T", notes: "N")])
        try await withScratchFolder { folder in
            for (name, bytes) in fixture.files { _ = try folder.write(bytes, to: name) }
            let deck = try KeynoteReader.read(KeynoteFolder(path: folder.path))
            #expect(deck.slides == (try KeynoteReader.read(fixture)).slides)
        }
    }

    @Test func `broken files give a deck or a fault`() {
        let styles =
            IWAFixture.style(60, 2023, parent: 61, []) + IWAFixture.style(61, 2023, WireFixture.number(11, 2))
            + IWAFixture.style(70, 2021, parent: 70, WireFixture.bytes(11, WireFixture.number(1, 1)))
        let tables =
            WireFixture.levels(6, [(0, 0)]) + WireFixture.styles(7, [(0, 60)])
            + WireFixture.styles(8, [(1, 70), (3, nil)])
        let whole = KeynoteFixture([
            .init(title: "T", notes: "Notes", notesTables: tables, objects: styles, children: [200]),
            .init(title: "U", notes: "O"),
        ])
        let entries = whole.names.map { (name: $0, bytes: whole.files[$0] ?? []) }
        Mutation.expectDecksOrErrors(seed: 2013) { Mutation.broken(entries, &$0) }
    }
}
