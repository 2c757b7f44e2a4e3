/// A place in a text.
package struct TextPlace: Sendable, Hashable {
    /// The line, from 1.
    package var line: Int
    /// The column in bytes, from 1.
    package var column: Int
    /// The bytes before it.
    package var offset: Int

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
    package var description: String { "line \(line), column \(column)" }
}
