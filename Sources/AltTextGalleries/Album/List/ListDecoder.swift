/// Turns a list's bytes into UTF-8, whichever way it was saved.
struct ListDecoder: Sendable {
    private enum Encoding: Sendable {
        case utf8
        case utf16(isBigEndian: Bool)
    }

    private let encoding: Encoding
    /// The mark at the start, which is no text.
    private var markByteCount: Int
    /// Half a character, waiting for the other half.
    private var rest: [UInt8] = []

    /// Tells the encoding from the first bytes.
    ///
    /// - Throws: ``ListFault`` for what is no text, or in an encoding that is not read.
    init(start: [UInt8]) throws(ListFault) {
        if start.starts(with: [0xEF, 0xBB, 0xBF]) {
            (encoding, markByteCount) = (.utf8, 3)
        } else if start.starts(with: [0xFF, 0xFE, 0, 0]) || start.starts(with: [0, 0, 0xFE, 0xFF]) {
            throw ListFault("the text is UTF-32", remedy: "Save the list as UTF-8")
        } else if start.starts(with: [0xFF, 0xFE]) {
            (encoding, markByteCount) = (.utf16(isBigEndian: false), 2)
        } else if start.starts(with: [0xFE, 0xFF]) {
            (encoding, markByteCount) = (.utf16(isBigEndian: true), 2)
        } else {
            try Self.refuseBinary(start)
            (encoding, markByteCount) = (.utf8, 0)
        }
    }

    private static func refuseBinary(_ start: [UInt8]) throws(ListFault) {
        if start.starts(with: [0x1F, 0x8B]) || start.starts(with: "PK\u{3}\u{4}".utf8) {
            throw ListFault(
                "there is a compressed file or a spreadsheet", remedy: "Unpack it, or export it as CSV in UTF-8")
        }
        if start.prefix(4096).contains(0) {
            throw ListFault("there is no text", remedy: "Save the list as text in UTF-8")
        }
    }

    /// More of the text. What is not UTF-8 where it should be is left to the reader of the format, who knows the line.
    mutating func decode(_ bytes: [UInt8]) -> [UInt8] {
        let bytes = Array(bytes.dropFirst(markByteCount))
        markByteCount = 0
        guard case .utf16(let isBigEndian) = encoding else { return bytes }
        let all = rest + bytes
        var units = stride(from: 0, to: all.count - 1, by: 2).map { index in
            let (first, second) = (UInt16(all[index]), UInt16(all[index + 1]))
            return isBigEndian ? first << 8 | second : second << 8 | first
        }
        var used = units.count * 2
        if let last = units.last, UTF16.isLeadSurrogate(last) {
            units.removeLast()
            used -= 2
        }
        rest = Array(all[used...])
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }
}
