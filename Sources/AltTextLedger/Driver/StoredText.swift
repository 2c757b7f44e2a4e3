/// Text as databases can hold it: none of them takes the character NUL, and SQLite would cut the text off there without
/// a word.
///
/// NUL is stored as the last private character and a digit, that character as itself and another digit; all other text
/// is stored as it is.
enum StoredText {
    private static let escape: Unicode.Scalar = "\u{10FFFD}"

    /// The text to store.
    static func encoded(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0 || $0 == 0xF4 }) else { return text }
        var stored = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\0": stored.append(contentsOf: [escape, "0"])
            case escape: stored.append(contentsOf: [escape, "1"])
            default: stored.append(scalar)
            }
        }
        return String(stored)
    }

    /// The text that was stored.
    static func decoded(_ stored: String) -> String {
        guard stored.utf8.contains(0xF4) else { return stored }
        var text = String.UnicodeScalarView()
        var scalars = stored.unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            guard scalar == escape else {
                text.append(scalar)
                continue
            }
            text.append(scalars.next() == "0" ? "\0" : escape)
        }
        return String(text)
    }
}
