/// A place in a text.
struct TextPlace: Sendable, Hashable {
    /// The line, from 1.
    var line: Int
    /// The column in bytes, from 1.
    var column: Int
    /// The bytes before it.
    var offset: Int

    /// The place of a byte.
    init(of offset: Int, in utf8: [UInt8]) {
        let before = utf8[..<min(offset, utf8.count)]
        let newline = UInt8(ascii: "\n")
        line = 1 + before.count { $0 == newline }
        column = offset - (before.lastIndex(of: newline) ?? -1)
        self.offset = offset
    }
}

extension TextPlace: CustomStringConvertible {
    var description: String { "line \(line), column \(column)" }
}
