extension Slide {
    /// The notes as text: paragraphs by line, without white space at either end.
    package var notesText: String {
        var text = ""
        for (index, paragraph) in notes.enumerated() {
            if index > 0 { text += "\n" }
            for run in paragraph.runs { text += run.text }
        }
        let scalars = text.unicodeScalars
        guard let start = scalars.firstIndex(where: { !$0.isStrippedAtEnds }),
            let end = scalars.lastIndex(where: { !$0.isStrippedAtEnds })
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
