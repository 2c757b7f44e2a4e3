/// What of a deck somebody wants to know: what nobody asks for is not read.
package struct DeckContents: OptionSet, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) {
        self.rawValue = rawValue
    }

    /// What the speaker says.
    package static let notes = DeckContents(rawValue: 1)
    /// Titles, sections and which slides are hidden.
    package static let outline = DeckContents(rawValue: 2)
    /// What reviewers wrote.
    package static let comments = DeckContents(rawValue: 4)
    /// Pictures and their alt text; their bytes are never read.
    package static let pictures = DeckContents(rawValue: 8)
    /// Where notes lead to.
    package static let links = DeckContents(rawValue: 16)

    /// All of it.
    package static let everything: DeckContents = [.notes, .outline, .comments, .pictures, .links]
}
