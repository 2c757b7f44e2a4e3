/// A presentation: what its slides say, and what their speaker says about them.
public struct Deck: Sendable, Hashable {
    /// What kind of file it was, told by its content.
    public let format: DeckFormat
    /// The slides in the order of the show, hidden ones included.
    public let slides: [Slide]
    /// What could not be read; the rest of the deck is in `slides` all the same.
    public let problems: [DeckProblem]

    /// Creates a deck.
    public init(format: DeckFormat, slides: [Slide], problems: [DeckProblem] = []) {
        self.format = format
        self.slides = slides
        self.problems = problems
    }
}
