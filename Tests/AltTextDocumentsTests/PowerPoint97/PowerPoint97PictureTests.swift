import AltTextDocuments
import AltTextTesting
import Testing

@Suite struct PowerPoint97PictureTests {
    private typealias Records = RecordFixture

    /// A picture of 100 bytes with one checksum, one of 50 with two, and a metafile of 3000 bytes that is packed.
    private static let pictures: [(type: Int, instance: Int, bytes: [UInt8])] = [
        (0xF01D, 0x46A, [UInt8](repeating: 1, count: 16 + 1 + 100)),
        (0xF01E, 0x6E1, [UInt8](repeating: 2, count: 32 + 1 + 50)),
        (0xF01A, 0x3D4, [UInt8](repeating: 3, count: 16) + .littleEndian(3000, 4) + [UInt8](repeating: 4, count: 40)),
    ]

    /// The first slide of a deck whose slide has these shapes.
    private func slide(_ shapes: [UInt8], padding: Int = 0, _ contents: DeckContents = .everything) throws -> Slide {
        var stream = [UInt8](repeating: 0, count: padding)
        var offsets: [Int] = []
        for picture in Self.pictures {
            offsets.append(stream.count)
            stream += Records.atom(picture.type, picture.bytes, instance: picture.instance)
        }
        let fixture = PowerPointFixture([.init(content: Records.drawing(shapes))], pictures: offsets + [0xFFFF_FFFF])
        return try #require(
            try PowerPoint97Reader.read(fixture.file(others: [("Pictures", stream)]), contents).slides.first)
    }

    @Test(arguments: [0, 10_000]) func `pictures have their size, their bytes and their text`(padding: Int) throws {
        let anchor = [72, 80, 880, 472].flatMap { [UInt8].littleEndian($0, 2) }
        let described = Records.drawn(1030, [(0x4104, 1, nil), Records.text(0x381, "A red kite\r\n")], anchor: anchor)
        let inGroup = Records.container(0xF003, Records.drawn(1031, [(0x4104, 2, nil)]))
        let metafile = Records.drawn(1032, [(0x4104, 3, nil)])

        let pictures = try slide(described + inGroup + metafile, padding: padding).pictures

        #expect(
            pictures == [
                SlidePicture(
                    id: "1030", part: "Pictures/1", byteCount: 100,
                    size: ShownSize(widthPoints: 100, heightPoints: 50), alternativeText: "A red kite",
                    isDecorative: false),
                SlidePicture(
                    id: "1031", part: "Pictures/2", byteCount: 50, alternativeText: nil, isDecorative: false),
                SlidePicture(
                    id: "1032", part: "Pictures/3", byteCount: 3000, alternativeText: nil, isDecorative: false),
            ])
    }

    @Test func `a shape filled with a picture is one, but no background, no deleted shape and no shape without`() throws
    {
        let shapes = [
            Records.drawn(1, [(0x180, 3, nil), (0x4186, 1, nil)]),
            Records.drawn(2, [(0x180, 2, nil), (0x4186, 2, nil)]),
            Records.drawn(3, [(0x180, 7, nil), (0x4186, 2, nil)]), Records.drawn(4, [(0x4104, 0, nil)]),
            Records.drawn(5, [(0x180, 3, nil), (0x4186, 1, nil), (0x1BF, 0x10_0000, nil)]),
            Records.drawn(6, [(0x4104, 1, nil)], flags: 0x8),
            Records.drawn(7, [(0x180, 3, nil), (0x4186, 1, nil)], flags: 0x400),
            Records.shape(4, "words"),
        ]

        #expect(try slide(shapes.flatMap { $0 }).pictures.map(\.id) == ["1", "2"])
    }

    @Test func `a text that is the name of the picture's file is no alt text`() throws {
        let named = Records.drawn(1, [(0x4104, 1, nil), Records.text(0x105, "logo"), Records.text(0x381, "logo")])
        let described = Records.drawn(
            2, [(0x4104, 1, nil), Records.text(0x105, "logo"), Records.text(0x381, "Our logo, a kite")])
        let empty = Records.drawn(3, [(0x4104, 1, nil), Records.text(0x381, "")])

        let pictures = try slide(named + described + empty).pictures

        #expect(pictures.map(\.isNamedAfterFile) == [true, false, false])
        #expect(pictures.map(\.alternativeText) == ["logo", "Our logo, a kite", nil])
    }

    @Test func `a shape that stands for another program's object is one`() throws {
        let table = Records.atom(
            0xF00B, .littleEndian(0x4104, 2) + .littleEndian(1, 4), instance: 1)
        let object = Records.container(
            0xF004,
            Records.atom(0xF00A, .littleEndian(9, 4) + .littleEndian(0, 4)) + table
                + Records.container(0xF011, Records.atom(3009, .littleEndian(1, 4))))

        #expect(try slide(object + Records.drawn(1, [(0x4104, 1, nil)])).pictures.map(\.kind) == [.object, .picture])
    }

    @Test func `a text behind an array is found, and none is taken from a table that is not what it says`() throws {
        let elements: [UInt8] = [2, 0, 2, 0, 0xF0, 0xFF, 1, 2, 3, 4, 5, 6, 7, 8]
        let text = Records.text(0x381, "A kite")
        let short = Records.drawn(1, [(0x4104, 1, nil), (0x145, 8, elements), text])
        let whole = Records.drawn(2, [(0x4104, 1, nil), (0x145, 14, elements), text])
        let wrong = Records.drawn(3, [(0x4104, 1, nil), (0x145, 9, elements), text])

        #expect(try slide(short + whole + wrong).pictures.map(\.alternativeText) == ["A kite", "A kite", nil])
    }

    @Test func `a picture whose bytes are not in the file is one without`() throws {
        let pictures = try slide([4, 5, 1 << 30].flatMap { Records.drawn($0, [(0x4104, $0, nil)]) }).pictures

        #expect(pictures.map(\.part) == [nil, nil, nil])
        #expect(pictures.map(\.byteCount) == [nil, nil, nil])
    }

    @Test func `nobody who asks for notes alone gets pictures`() throws {
        #expect(try slide(Records.drawn(1, [(0x4104, 1, nil)]), .notes).pictures.isEmpty)
    }
}
