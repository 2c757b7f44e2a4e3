/// What stands beside a text about its paragraphs and characters ([MS-PPT] 2.9.44, StyleTextPropAtom): runs of paragraphs,
/// then runs of characters, each with only those properties that its mask names.
struct PowerPointTextStyles {
    /// The properties of paragraphs that are passed over, in their order: the bits of the mask, and the bytes they take.
    private static let paragraphFields: [(mask: UInt32, byteCount: Int)] = [
        (0x80, 2), (0x10, 2), (0x40, 2), (0x20, 4), (0x800, 2), (0x1000, 2), (0x2000, 2), (0x4000, 2), (0x100, 2),
        (0x400, 2), (0x8000, 2),
    ]
    private static let tabStops: UInt32 = 0x100000
    private static let laterParagraphFields: [(mask: UInt32, byteCount: Int)] = [
        (0x10000, 2), (0xE0000, 2), (0x200000, 2),
    ]
    private static let characterFields: [(mask: UInt32, byteCount: Int)] = [
        (0x10000, 2), (0x200000, 2), (0x400000, 2), (0x800000, 2), (0x20000, 2), (0x40000, 4),
    ]
    /// How far above the line characters stand, the last of their properties.
    private static let position: UInt32 = 0x80000

    private(set) var paragraphs: [(offset: Int, level: Int, hasBullet: Bool)] = []
    /// `extra` is the place of the run's further properties among those of the shape.
    private(set) var characters: [(offset: Int, emphasis: Emphasis, extra: Int)] = []

    /// Reads an atom; `nil` where its runs are not exactly as long as the text and the mark at its end.
    init?(_ data: ArraySlice<UInt8>, characterCount: Int) {
        var cursor = ByteCursor(data)
        guard readParagraphs(&cursor, characterCount + 1), readCharacters(&cursor, characterCount + 1) else {
            return nil
        }
    }

    private mutating func readParagraphs(_ cursor: inout ByteCursor, _ characterCount: Int) -> Bool {
        var offset = 0
        while offset < characterCount {
            guard let count = cursor.number(4), let level = cursor.number(2), let mask = cursor.number(4),
                let bullet = mask & 0xF == 0 ? 0 : cursor.number(2), cursor.skip(Self.paragraphFields, mask)
            else { return false }
            if mask & Self.tabStops != 0 {
                guard let stopCount = cursor.number(2), cursor.bytes(4 * Int(stopCount)) != nil else { return false }
            }
            guard cursor.skip(Self.laterParagraphFields, mask) else { return false }
            paragraphs.append((offset, min(Int(level), 4), mask & bullet & 1 == 1))
            offset += Int(count)
        }
        return offset == characterCount
    }

    private mutating func readCharacters(_ cursor: inout ByteCursor, _ characterCount: Int) -> Bool {
        var offset = 0
        while offset < characterCount {
            guard let count = cursor.number(4), let mask = cursor.number(4),
                let style = mask & 0xFFFF == 0 ? 0 : cursor.number(2), cursor.skip(Self.characterFields, mask)
            else { return false }
            var emphasis = Emphasis(
                isBold: mask & 1 == 0 ? nil : style & 1 != 0, isItalic: mask & 2 == 0 ? nil : style & 2 != 0)
            if mask & Self.position != 0 {
                guard let height = cursor.number(2) else { return false }
                emphasis.position = NoteRun.Position(height: Double(Int16(truncatingIfNeeded: height)))
            }
            characters.append((offset, emphasis, Int(style >> 10 & 0xF)))
            offset += Int(count)
        }
        return offset == characterCount
    }
}

extension ByteCursor {
    fileprivate mutating func number(_ byteCount: Int) -> UInt32? {
        littleEndian(byteCount: byteCount).map { UInt32(truncatingIfNeeded: $0) }
    }

    /// Passes over the fields that a mask names.
    fileprivate mutating func skip(_ fields: [(mask: UInt32, byteCount: Int)], _ mask: UInt32) -> Bool {
        fields.allSatisfy { field in mask & field.mask == 0 || bytes(field.byteCount) != nil }
    }
}
