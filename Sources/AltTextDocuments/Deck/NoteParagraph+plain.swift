extension NoteParagraph {
    /// The paragraphs of a text without styles, as `StyledText` tells them apart.
    static func plain(_ text: String) -> [NoteParagraph] {
        StyledText(text).paragraphs
    }

    /// A title in one line: what `plain` makes of it, with blanks for breaks; `nil` when nothing is left.
    static func title(_ text: String) -> String? {
        let words = plain(text).map(\.text).joined(separator: " ").split { $0.isWhitespace }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }
}
