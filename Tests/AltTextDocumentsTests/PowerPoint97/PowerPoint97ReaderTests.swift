import AltTextDocuments
import AltTextTesting
import Testing

@Suite struct PowerPoint97ReaderTests {
    private typealias Records = RecordFixture

    private func notes(_ text: String) -> [UInt8] {
        Records.drawing(Records.shape(4, "7", placeholder: 8) + Records.shape(2, text, placeholder: 12))
    }

    @Test func `slides come in the order of the slide list, with titles, notes and hidden marks`() throws {
        let fixture = PowerPointFixture(
            [
                .init(listed: Records.header(0) + Records.characters("One\u{B}line"), notes: notes("a\rb\u{B}c\r\r")),
                .init(content: Records.slideShowInfo(flags: 4)),
                .init(
                    listed: Records.header(1) + Records.characters("body") + Records.header(6)
                        + Records.atom(4008, [0x63, 0xE9]),
                    content: Records.slideShowInfo(flags: 3), notes: notes("")),
            ], order: [3, 1, 2])

        let deck = try PowerPoint97Reader.read(fixture.file())

        #expect(deck.format == .ppt)
        #expect(deck.slides.map(\.title) == ["cé", "One line", nil])
        #expect(deck.slides.map(\.isHidden) == [false, false, true])
        #expect(deck.slides.map { $0.notes.map(\.text) } == [[], ["a", "b\u{B}c"], []])
        #expect(deck.problems.isEmpty)
    }

    @Test func `a title that is not in the list is taken from the slide's drawing`() throws {
        let drawing = Records.drawing(Records.shape(4, "box") + Records.shape(0, "Drawn"))

        let deck = try PowerPoint97Reader.read(PowerPointFixture([.init(content: drawing)]).file())

        #expect(deck.slides.map(\.title) == ["Drawn"])
    }

    @Test func `a notes page is found by the slide it names when the slide names none`() throws {
        let deck = try PowerPoint97Reader.read(
            PowerPointFixture([
                .init(notes: notes("own"), namesNotes: false), .init(notes: notes("named"), notesName: 999),
            ]).file())

        #expect(deck.slides.flatMap(\.notes).map(\.text) == ["own", "named"])
    }

    @Test func `a notes page without a text marked as notes gives its other texts, but not header, footer or number`()
        throws
    {
        let shapes =
            Records.shape(4, "box") + (7...10).flatMap { Records.shape(4, "furniture", placeholder: $0) }

        let deck = try PowerPoint97Reader.read(PowerPointFixture([.init(notes: Records.drawing(shapes))]).file())

        #expect(deck.slides.flatMap(\.notes).map(\.text) == ["box"])
    }

    @Test func `the box for notes is preferred to other texts that are marked as notes, such as the slide's number`()
        throws
    {
        let number = Records.shape(2, "7", placeholder: 8)
        let later = Records.container(
            0xF004,
            Records.container(0xF011, Records.atom(1056, [8]))
                + Records.container(0xF00D, Records.header(2) + Records.characters("7")))
        let unmarked = Records.shape(2, "7")
        let body = Records.shape(2, "said", placeholder: 12)
        let other = Records.shape(4, "said", placeholder: 12)

        func notes(_ shapes: [UInt8]) throws -> [String] {
            try PowerPoint97Reader.read(PowerPointFixture([.init(notes: Records.drawing(shapes))]).file())
                .slides.flatMap(\.notes).map(\.text)
        }

        for page in [number + body, later + body, unmarked + body, body + number, unmarked + other] {
            #expect(try notes(page) == ["said"])
        }
        #expect(try notes(number + Records.shape(2, "said")) == ["said"])
        #expect(try notes(later + Records.shape(4, "said")) == ["said"])
        #expect(try notes(number).isEmpty)
    }

    @Test func `an empty text marked as notes is no notes, whatever else is on the page`() throws {
        let empty = Records.container(0xF004, Records.container(0xF00D, Records.header(2)))
        let page = Records.drawing(empty + Records.shape(4, "box"))

        #expect(try PowerPoint97Reader.read(PowerPointFixture([.init(notes: page)]).file()).slides[0].notes.isEmpty)
    }

    @Test func `a text that is only a field is no notes`() throws {
        let field = Records.header(4) + Records.characters("*") + Records.atom(4056, [0, 0, 0, 0])
        let page = Records.drawing(Records.container(0xF004, Records.container(0xF00D, field)))

        #expect(try PowerPoint97Reader.read(PowerPointFixture([.init(notes: page)]).file()).slides[0].notes.isEmpty)
    }

    @Test func `lists, levels and emphasis of notes are what stands beside the characters`() throws {
        let styles = [
            // A bullet with its sign and a tab stop; of the third paragraph only the bullet.
            Records.paragraphs(4), Records.paragraphs(4, level: 1, 0x10_0081, [1, 0, 0x22, 0x20, 1, 0, 9, 9, 9, 9]),
            Records.paragraphs(5, 0x1, [1, 0]), Records.characters(4, 0x2_0000, [12, 0]),
            Records.characters(4, 0x8_0400, [0, 4, 0xE2, 0xFF]), Records.characters(5, 0x1_0003, [1, 0, 7, 7]),
        ]
        // Nothing, and then a picture for a bullet, a number, its kind, and that the spelling is fine.
        let fields: [(value: Int, byteCount: Int)] = [
            (0, 12), (0x380_0000, 4), (0xFFFF, 2), (1, 2), (3, 4), (0, 4), (1, 4), (0, 2),
        ]
        let numbering = fields.flatMap { [UInt8].littleEndian($0.value, $0.byteCount) }
        let whole = styles.flatMap { $0 }

        func paragraphs(_ styles: [UInt8]) throws -> [NoteParagraph]? {
            let page = Records.drawing(Records.shape(2, "One\rTwo\rbold", styles: styles, numbering: numbering))
            return try PowerPoint97Reader.read(PowerPointFixture([.init(notes: page)]).file()).slides.first?.notes
        }

        #expect(
            try paragraphs(whole) == [
                NoteParagraph("One"),
                NoteParagraph(runs: [NoteRun("Two", position: .subscript)], level: 1, marker: .number),
                NoteParagraph(runs: [NoteRun("bold", isBold: true)], marker: .bullet),
            ])
        // What does not fit the text says nothing about it.
        for broken in [Array(whole.dropLast()), [200] + whole.dropFirst(), [UInt8](repeating: 0xFF, count: 40)] {
            #expect(try paragraphs(broken) == ["One", "Two", "bold"].map { NoteParagraph($0) })
        }
    }

    @Test func `links of notes are kept, and not those that are followed by passing over them`() throws {
        func interaction(_ id: Int, instance: Int = 0) -> [UInt8] {
            Records.container(
                4082, Records.atom(4083, .littleEndian(0, 4) + .littleEndian(id, 4) + .littleEndian(4, 8)),
                instance: instance)
        }
        func range(_ start: Int, _ end: Int, instance: Int = 0) -> [UInt8] {
            Records.atom(4063, .littleEndian(start, 4) + .littleEndian(end, 4), instance: instance)
        }
        let links = [(1, "https://example.org/a"), (2, "https://example.org/b"), (3, "javascript:x()")].flatMap {
            id, target in
            Records.container(
                4055,
                Records.atom(4051, .littleEndian(id, 4)) + Records.atom(4026, Records.utf16("name"))
                    + Records.atom(4026, Records.utf16(target), instance: 1))
        }
        let words =
            Records.header(2) + Records.characters("one\rtwo x") + interaction(1) + range(0, 3)
            + interaction(2) + range(4, 7) + interaction(2, instance: 1) + range(0, 9, instance: 1)
            + interaction(3) + range(8, 9)
        let page = Records.drawing(Records.container(0xF004, Records.container(0xF00D, words)))
        var fixture = PowerPointFixture([.init(notes: page)])
        let list = Records.container(4080, Records.slidePersist(10, id: 257))
        let notes = Records.container(4080, Records.slidePersist(11, id: 513), instance: 2)
        fixture.edit(1, Records.container(1000, Records.container(1033, links) + list + notes))

        let wanted = [
            [NoteRun("one", link: "https://example.org/a")],
            [NoteRun("two", link: "https://example.org/b"), NoteRun(" x")],
        ]
        #expect(try PowerPoint97Reader.read(fixture.file()).slides.first?.notes.map(\.runs) == wanted)
        #expect(try PowerPoint97Reader.read(fixture.file(), .notes).notesText == "=== Slide 1 ===\none\ntwo x\n")
    }

    @Test func `the newest edit wins`() throws {
        var fixture = PowerPointFixture([.init(notes: notes("old")), .init(notes: notes("kept"))])
        fixture.edit(11, Records.container(1008, Records.atom(1009, .littleEndian(257, 4)) + notes("new")))

        let deck = try PowerPoint97Reader.read(fixture.file())

        #expect(deck.slides.flatMap(\.notes).map(\.text) == ["new", "kept"])
    }

    @Test func `comments have their author and time`() throws {
        let comment = Records.container(
            12000,
            Records.atom(4026, Records.utf16("Ada")) + Records.atom(4026, Records.utf16("Why?"), instance: 1)
                + Records.atom(
                    12001,
                    .littleEndian(1, 4) + [2003, 5, 1, 26, 9, 8, 7, 0].flatMap { [UInt8].littleEndian($0, 2) }))
        let tags = Records.container(5000, Records.container(5002, Records.atom(5003, comment)))

        let deck = try PowerPoint97Reader.read(PowerPointFixture([.init(content: tags)]).file())

        #expect(
            deck.slides.first?.comments == [SlideComment(author: "Ada", date: "2003-05-26T09:08:07", text: "Why?")])
    }

    @Test func `a slide that is missing, or there twice, is a problem of that slide`() throws {
        let deck = try PowerPoint97Reader.read(
            PowerPointFixture([.init(notes: notes("1"))], order: [1, 1, 5]).file())

        #expect(deck.slides.map { $0.notes.map(\.text) } == [["1"], [], []])
        #expect(deck.problems.map(\.slide) == [2, 3])
    }

    @Test func `a deck of many slides spans the regular sectors`() throws {
        let slides = (1...300).map { PowerPointFixture.Slide(notes: notes("note \($0)")) }

        let deck = try PowerPoint97Reader.read(PowerPointFixture(slides).file())

        #expect(deck.slides.flatMap(\.notes).map(\.text) == (1...300).map { "note \($0)" })
    }

    @Test func `without the stream that says where the newest edit is, the last one is taken`() throws {
        let stream = PowerPointFixture([.init(notes: notes("n"))]).stream

        let deck = try PowerPoint97Reader.read(CompoundFixture.file([("PowerPoint Document", stream)]))

        #expect(deck.slides.flatMap(\.notes).map(\.text) == ["n"])
    }

    @Test func `of a file for PowerPoint 95 and 97 the part for 97 is read`() throws {
        let bytes = PowerPointFixture([.init(notes: notes("97"))]).file(
            others: [("PowerPoint Document", [1, 2, 3])], storage: "PP97_DUALSTORAGE/")

        #expect(try PowerPoint97Reader.read(bytes).slides.flatMap(\.notes).map(\.text) == ["97"])
    }

    @Test func `edits that go in circles end`() throws {
        var fixture = PowerPointFixture([.init(notes: notes("n"))])
        fixture.stream.replaceSubrange(
            fixture.newestEdit + 16..<fixture.newestEdit + 20, with: [UInt8].littleEndian(fixture.newestEdit, 4))

        #expect(try PowerPoint97Reader.read(fixture.file()).slides.count == 1)
    }

    @Test func `slides that lie in one another are not read over and over`() throws {
        var nested: [UInt8] = []
        var depths: [Int] = []
        for _ in 0..<3000 {
            nested = Records.container(1006, nested)
            depths.append(nested.count)
        }
        let list = (1...3000).flatMap { Records.slidePersist($0 + 10, id: 256 + $0) }
        var fixture = PowerPointFixture([.init()])
        let start = fixture.stream.count
        fixture.edit(1, Records.container(1000, Records.container(4080, list)), nested: nested) { index in
            start + nested.count - depths[index]
        }

        let deck = try PowerPoint97Reader.read(fixture.file())

        #expect(deck.slides.count == 3000)
        #expect(deck.problems.count > 2500)
    }

    @Test func `groups in groups without end are read to the last`() throws {
        var shape = Records.shape(2, "deep")
        for _ in 0..<5000 { shape = Records.container(0xF003, shape) }

        let deck = try PowerPoint97Reader.read(PowerPointFixture([.init(notes: shape)]).file())

        #expect(deck.slides.flatMap(\.notes).map(\.text) == ["deep"])
    }

    @Test func `what is encrypted, too old or no deck is told apart`() {
        let deck = PowerPointFixture([.init()])
        let cases: [([UInt8], String, String)] = [
            (deck.file(token: 0xF3D1_C4DF), "encrypted_document", "password"),
            (
                CompoundFixture.file([("EncryptedPackage", [1]), ("EncryptionInfo", [2])]), "encrypted_document",
                "password"
            ),
            (CompoundFixture.file([("PP40", [1])]), "unsupported_format", "PowerPoint 95"),
            (
                CompoundFixture.file([("PowerPoint Document", [1]), ("PersistentStorage Directory", [1])]),
                "unsupported_format", "PowerPoint 95"
            ),
            (CompoundFixture.file([("WordDocument", [1])]), "not_a_deck", "without slides"),
            (CompoundFixture.file([("PowerPoint Document", [1])]), "damaged_document", "damaged"),
            ([], "damaged_document", "Office 97-2003"),
            (Array(deck.file().prefix(511)), "damaged_document", "Office 97-2003"),
        ]
        for (bytes, kind, words) in cases {
            let fault = #expect(throws: DocumentError.self) { try PowerPoint97Reader.read(bytes) }
            #expect(fault?.kind == kind)
            #expect(fault?.description.contains(words) == true)
        }
    }

    @Test func `broken files give a deck or a fault`() {
        let styled = Records.shape(
            2, "ab", styles: Records.paragraphs(3, 1, [1, 0]) + Records.characters(3, 1, [1, 4]),
            numbering: [UInt8](repeating: 0, count: 12))
        let picture = Records.drawn(
            7,
            [(0x4104, 1, nil), (0x145, 8, [2, 0, 2, 0, 4, 0, 1, 1, 1, 1, 1, 1, 1, 1]), Records.text(0x381, "A kite")],
            anchor: [UInt8](repeating: 1, count: 8))
        var fixture = PowerPointFixture(
            [
                .init(
                    listed: Records.header(0) + Records.characters("T"), content: Records.drawing(picture),
                    notes: notes("n")), .init(notes: Records.drawing(styled)),
            ], pictures: [0])
        fixture.edit(11, Records.container(1008, notes("new")))
        let pictures = [("Pictures", Records.atom(0xF01D, [UInt8](repeating: 7, count: 60)))]
        let (whole, file) = (fixture, fixture.file(others: pictures))
        // Half the files are broken in the records alone, where the structure of the file would hide it.
        Mutation.expectDecksOrErrors(seed: 1997) { numbers in
            guard Bool.random(using: &numbers) else { return Mutation.broken(file, &numbers) }
            var broken = whole
            broken.stream = Mutation.broken(whole.stream, &numbers)
            return broken.file(others: pictures)
        } read: { bytes throws(DocumentError) in
            try PowerPoint97Reader.read(bytes)
        }
    }
}
