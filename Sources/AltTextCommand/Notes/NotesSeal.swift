/// The last line of a Markdown file of notes, an invisible comment with a checksum of the rest: by it the file is known
/// as AltText wrote it, untouched since.
enum NotesSeal {
    private static let start = "\n<!-- Written by alttext notes. Checksum: "
    private static let end = " -->\n"

    static func sealed(_ text: String) -> String {
        text + start + checksum(text) + end
    }

    /// Whether a text is as it was when it was sealed.
    static func holds(_ text: String) -> Bool {
        guard let seal = text.ranges(of: start).last else { return false }
        return text[seal.upperBound...] == checksum(String(text[..<seal.lowerBound])) + end
    }

    /// FNV-1a with 64 bits: against accidents, not against forgers.
    private static func checksum(_ text: String) -> String {
        let sum = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        let digits = String(sum, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
