/// The first directory of a TIFF structure, which is what EXIF data, TIFF pictures and most camera raw files start with.
struct TIFFDirectory {
    /// One entry: a tag and the bytes of its value.
    private struct Entry {
        var type: Int
        var count: Int
        var offset: Int
    }

    private let bytes: [UInt8]
    private let isBigEndian: Bool
    private var entries: [Int: Entry] = [:]
    /// Where the directory of the next page stands, 0 if there is none, `nil` if the file ends before that.
    private(set) var nextDirectory: Int?

    /// Reads the directory, or `nil` when there is none within the bytes.
    init?(_ bytes: [UInt8]) {
        guard bytes.has("II*\0") || bytes.has("MM\0*") else { return nil }
        self.bytes = bytes
        isBigEndian = bytes.has("MM")
        guard let start = number(at: 4, width: 4), read(at: start) else { return nil }
    }

    /// The directory that the value of a tag points to, if there is one.
    func directory(at tag: Int) -> TIFFDirectory? {
        guard let start = numbers(tag, limit: 1).first else { return nil }
        var directory = self
        directory.entries = [:]
        return directory.read(at: start) ? directory : nil
    }

    private mutating func read(at start: Int) -> Bool {
        guard let count = number(at: start, width: 2) else { return false }
        for index in 0..<count {
            let offset = start + 2 + index * 12
            guard let tag = number(at: offset, width: 2), let entry = entry(at: offset) else { break }
            entries[tag] = entry
        }
        nextDirectory = number(at: start + 2 + count * 12, width: 4)
        return true
    }

    func has(_ tag: Int) -> Bool { entries[tag] != nil }

    /// The bytes of an ASCII value up to the first NUL.
    func text(_ tag: Int) -> [UInt8]? {
        guard let entry = entries[tag], entry.type == 2 || entry.type == 7 || entry.type == 129,
            let value = bytes.part(at: entry.offset, count: entry.count)
        else { return nil }
        return Array(value.prefix { $0 != 0 })
    }

    /// The numbers of a SHORT or LONG value, at most `limit` of them.
    func numbers(_ tag: Int, limit: Int = 1 << 16) -> [Int] {
        guard let entry = entries[tag], entry.type == 3 || entry.type == 4 else { return [] }
        let width = Self.width(of: entry.type)
        return (0..<min(entry.count, limit)).compactMap { number(at: entry.offset + $0 * width, width: width) }
    }

    private func number(at offset: Int, width: Int) -> Int? {
        bytes.number(at: offset, width: width, isBigEndian: isBigEndian)
    }

    private func entry(at offset: Int) -> Entry? {
        guard let type = number(at: offset + 2, width: 2), let count = number(at: offset + 4, width: 4),
            let pointer = number(at: offset + 8, width: 4)
        else { return nil }
        let isInline = Self.width(of: type) * count <= 4
        return Entry(type: type, count: count, offset: isInline ? offset + 8 : pointer)
    }

    private static func width(of type: Int) -> Int {
        switch type {
        case 3, 8: 2
        case 4, 9, 11, 13: 4
        case 5, 10, 12: 8
        default: 1
        }
    }
}
