/// Which of a shape's further text properties say that paragraphs are numbered ([MS-PPT] 2.9.65, StyleTextProp9Atom).
struct PowerPointNumbering {
    private var isNumbered: [Bool] = []

    /// Nothing is numbered.
    init() {}

    /// Reads an atom, as far as it can be read.
    init(_ data: ArraySlice<UInt8>) {
        var cursor = ByteCursor(data)
        while let next = Self.next(&cursor) { isNumbered.append(next) }
    }

    /// Whether the properties in a place say so.
    subscript(place: Int) -> Bool {
        isNumbered.indices.contains(place) && isNumbered[place]
    }

    /// Reads one set of properties: of paragraphs, of characters, and of languages.
    private static func next(_ cursor: inout ByteCursor) -> Bool? {
        guard let mask = cursor.littleEndian(byteCount: 4), mask & 0x800000 == 0 || cursor.bytes(2) != nil,
            let isNumbered = mask & 0x2000000 == 0 ? 0 : cursor.littleEndian(byteCount: 2),
            mask & 0x1000000 == 0 || cursor.bytes(4) != nil, let characters = cursor.littleEndian(byteCount: 4),
            characters & 0x100000 == 0 || cursor.bytes(4) != nil, let languages = cursor.littleEndian(byteCount: 4)
        else { return nil }
        for (bit, byteCount) in [(0, 2), (1, 2), (2, 2), (5, 4), (6, 2)] as [(UInt64, Int)] {
            guard languages >> bit & 1 == 0 || cursor.bytes(byteCount) != nil else { return nil }
        }
        if languages >> 9 & 1 == 1 {
            guard let count = cursor.littleEndian(byteCount: 4), cursor.bytes(4 * Int(count)) != nil else { return nil }
        }
        return isNumbered != 0
    }
}
