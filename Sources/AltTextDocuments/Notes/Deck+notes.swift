extension Deck {
    /// How many slides have notes.
    package var slidesWithNotesCount: Int { slides.count { !$0.notesText.isEmpty } }

    /// The notes of all slides that have some: a line `=== Slide 3 ===` and the notes, blocks apart by a blank line.
    package var notesText: String { notesText() }

    /// The notes slide by slide, blocks apart by a blank line.
    ///
    /// - Parameter includesEmpty: whether a slide without notes has its line too.
    package func notesText(includesEmpty: Bool = false) -> String {
        var result = ""
        for slide in slides {
            let text = slide.notesText
            guard includesEmpty || !text.isEmpty else { continue }
            if !result.isEmpty { result += "\n" }
            result += "=== Slide \(slide.number) ===\n"
            result += text
            if !text.isEmpty { result += "\n" }
        }
        return result
    }
}
