extension Slide {
    /// The notes as text: paragraphs by line, without white space at either end.
    public var notesText: String {
        let text = notes.map(\.text).joined(separator: "\n").unicodeScalars
        guard let start = text.firstIndex(where: { !$0.isStrippedAtEnds }),
            let end = text.lastIndex(where: { !$0.isStrippedAtEnds })
        else { return "" }
        return String(text[start...end])
    }
}

extension Unicode.Scalar {
    /// What Python's `str.strip()` takes away: white space and the separators U+001C to U+001F.
    fileprivate var isStrippedAtEnds: Bool {
        properties.isWhitespace || (0x1C...0x1F).contains(value)
    }
}
