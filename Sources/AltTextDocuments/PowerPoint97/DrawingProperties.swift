/// The properties of a shape ([MS-ODRAW] 2.2.9): a table of numbers, and behind it what is too long for the table.
struct DrawingProperties {
    /// Properties that are arrays: some programs leave the six bytes before the elements out of their length.
    private static let arrays: Set<UInt16> = [
        0x145, 0x146, 0x151, 0x152, 0x155, 0x156, 0x157, 0x197, 0x1CF, 0x383,
    ]

    private var numbers: [UInt16: UInt32] = [:]
    private var texts: [UInt16: String] = [:]

    /// Reads a table. Where what is behind it has another length than the table says, its texts are not read: they could
    /// be anything.
    init(_ table: PowerPointRecord, of stream: [UInt8]) {
        let count = min(Int(table.instance), table.data.count / 6)
        var long: [(key: UInt16, data: Range<Int>)] = []
        var end = table.data.lowerBound + 6 * count
        for place in (0..<count).map({ table.data.lowerBound + 6 * $0 }) {
            guard let name = stream.number16(place), let value = stream.number32(place + 2) else { continue }
            let key = name & 0x3FFF
            guard name & 0x8000 != 0 else {
                numbers[key] = value
                continue
            }
            let length = Self.length(of: key, said: Int(value), at: end, stream)
            long.append((key, end..<end + length))
            end += length
        }
        guard end == table.data.upperBound else { return }
        for (key, data) in long where key == Self.description || key == Self.pictureName {
            texts[key] = PowerPointTexts.characters(data, stream)
        }
    }

    private static func length(of key: UInt16, said length: Int, at start: Int, _ stream: [UInt8]) -> Int {
        guard arrays.contains(key), let count = stream.number16(start), let size = stream.number16(start + 4) else {
            return length
        }
        let elements = Int(count) * (size == 0xFFF0 ? 4 : Int(size))
        return elements == length && length > 0 ? length + 6 : length
    }
}

extension DrawingProperties {
    fileprivate static let pictureName: UInt16 = 0x105
    fileprivate static let description: UInt16 = 0x381

    /// The number of the picture that the shape is, or else is filled with; `nil` when there is none.
    var picture: UInt32? {
        if let picture = numbers[0x104], picture != 0 { return picture }
        // 2 is a texture, 3 a picture; of the flags, bit 20 says that bit 4 counts: whether it is filled at all.
        guard let fill = numbers[0x180], fill == 2 || fill == 3, let picture = numbers[0x186], picture != 0 else {
            return nil
        }
        let flags = numbers[0x1BF] ?? 0
        return flags & 0x10_0010 == 0x10_0000 ? nil : picture
    }

    /// The text for those who cannot see it; `nil` when there is none.
    var alternativeText: String? { texts[Self.description].flatMap(NoteParagraph.title) }

    /// The name of the file that the picture came from.
    var fileName: String? { texts[Self.pictureName].flatMap(NoteParagraph.title) }
}
