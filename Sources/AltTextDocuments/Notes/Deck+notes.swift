extension Deck {
    /// How many slides have notes.
    public var slidesWithNotesCount: Int { slides.count { !$0.notesText.isEmpty } }

    /// The notes of all slides that have some: a line `=== Slide 3 ===` and the notes, blocks apart by a blank line.
    public var notesText: String {
        slides.compactMap { slide in
            let text = slide.notesText
            return text.isEmpty ? nil : "=== Slide \(slide.number) ===\n\(text)\n"
        }.joined(separator: "\n")
    }
}
