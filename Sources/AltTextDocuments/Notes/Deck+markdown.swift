extension Deck {
    /// The notes as Markdown, the skeleton of a post: the deck's title, a heading for each slide (and each section, where
    /// there are some), and the notes with lists and emphasis.
    ///
    /// - Parameters:
    ///   - name: the title where no slide has one.
    ///   - includesEmpty: whether slides without notes have a heading too.
    package func markdown(named name: String, includesEmpty: Bool = false) -> String {
        let title = slides.lazy.compactMap(\.title).first ?? name
        let hasSections = slides.contains { $0.section != nil }
        var blocks = ["# \(MarkdownText.heading(title))"]
        var section: String?
        for slide in slides where includesEmpty || !slide.notesText.isEmpty {
            if let own = slide.section, own != section { blocks.append("## \(MarkdownText.heading(own))") }
            section = slide.section
            blocks.append((hasSections ? "### " : "## ") + Self.heading(of: slide))
            var list = MarkdownList()
            blocks += list.blocks(of: slide.notes)
        }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private static func heading(of slide: Slide) -> String {
        let number = slide.title.map { "\(slide.number). \(MarkdownText.heading($0))" } ?? "Slide \(slide.number)"
        return number + (slide.isHidden ? " (hidden)" : "")
    }
}
