/// An anchor before a list or a mapping, in a text that has aliases.
///
/// Aliases of lists of aliases multiply: thirty short lines can stand for more values than could ever be compared, and
/// comparing is what finding duplicate keys takes. Nothing in a file of models needs that, and an alias of a text is
/// welcome; so such a file is refused before it is parsed.
struct AnchoredCollection {
    /// The line of the anchor, from 1.
    let line: Int

    /// Looks for the first; `nil` where there is none, or no alias.
    init?(in text: String) {
        let bytes = Array(text.utf8)
        var line = 1
        var found: Int?
        var hasAlias = false
        for (index, byte) in bytes.enumerated() {
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            switch byte {
            case UInt8(ascii: "\n"): line += 1
            case UInt8(ascii: "\r") where next != UInt8(ascii: "\n"): line += 1
            case UInt8(ascii: "*") where Self.starts(at: index, in: bytes): hasAlias = true
            case UInt8(ascii: "&") where found == nil && Self.starts(at: index, in: bytes):
                if Self.isCollection(after: bytes[(index + 1)...]) { found = line }
            default: break
            }
        }
        guard let found, hasAlias else { return nil }
        self.line = found
    }

    /// Whether an anchor or an alias can start here: not inside a word such as `R&D`.
    private static func starts(at index: Int, in bytes: [UInt8]) -> Bool {
        index == 0 || !isName(bytes[index - 1])
    }

    /// Whether what follows an anchor's `&` is a name and then something other than a text on the same line.
    private static func isCollection(after bytes: ArraySlice<UInt8>) -> Bool {
        let name = bytes.prefix(while: isName)
        guard !name.isEmpty else { return false }
        let rest = bytes[name.endIndex...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        return rest.first.map { "\r\n#[{!&?-".utf8.contains($0) } ?? true
    }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
