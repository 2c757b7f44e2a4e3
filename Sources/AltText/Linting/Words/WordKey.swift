/// A word as the linter compares it: lower case, straight apostrophes, told from other words by its FNV-1a hash.
///
/// No string is made of any word of a text, which is what lets the linter read a library of texts in a second. Two of the
/// few thousand words the packs know have different keys; a word made to have the key of another gets a wrong finding.
struct WordKey: Sendable, Hashable {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    init() {}

    /// The key of a word as it is written in the packs.
    init(_ word: some StringProtocol) {
        for scalar in word.unicodeScalars { append(scalar) }
    }

    mutating func append(_ scalar: Unicode.Scalar) {
        value = (value ^ UInt64(Self.folded(scalar))) &* 0x0000_0100_0000_01b3
    }

    private static func folded(_ scalar: Unicode.Scalar) -> UInt32 {
        let value = scalar.value
        if value < 0x80 { return (0x41...0x5A).contains(value) ? value + 0x20 : value }
        if scalar.isApostrophe { return 0x27 }
        if value == 0x2011 { return 0x2D }
        if (0xC0...0xDE).contains(value) { return value == 0xD7 ? value : value + 0x20 }
        if value < 0x100 || value > 0x2FFF { return value }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        return lower.count == 1 ? lower.first?.value ?? value : value
    }
}
