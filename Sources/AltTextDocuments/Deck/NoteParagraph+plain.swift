extension NoteParagraph {
    /// The paragraphs of a text in which a line feed or carriage return ends one, and U+2028 is a line break.
    ///
    /// U+FFFC, which stands for an attachment, is left out; so are the empty paragraphs around the text.
    static func plain(_ text: String) -> [NoteParagraph] {
        var paragraphs: [String.UnicodeScalarView] = [.init()]
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n", "\r", "\u{2029}": paragraphs.append(.init())
            case "\u{2028}": paragraphs[paragraphs.count - 1].append("\u{B}")
            case "\u{FFFC}", "\u{0}": break
            default: paragraphs[paragraphs.count - 1].append(scalar)
            }
        }
        let isBlank = { (scalars: String.UnicodeScalarView) in scalars.allSatisfy(\.properties.isWhitespace) }
        guard let first = paragraphs.firstIndex(where: { !isBlank($0) }),
            let last = paragraphs.lastIndex(where: { !isBlank($0) })
        else { return [] }
        return paragraphs[first...last].map { NoteParagraph(String($0)) }
    }

    /// A title in one line: what `plain` makes of it, with blanks for breaks; `nil` when nothing is left.
    static func title(_ text: String) -> String? {
        let words = plain(text).map(\.text).joined(separator: " ").split { $0.isWhitespace }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }
}
