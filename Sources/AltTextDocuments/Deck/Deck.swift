/// A presentation: what its slides say, and what their speaker says about them.
package struct Deck: Sendable, Hashable {
    /// What kind of file it was, told by its content.
    package let format: DeckFormat
    /// The slides in the order of the show, hidden ones included.
    package let slides: [Slide]
    /// What could not be read, or only with doubts; the rest of the deck is in `slides` all the same.
    package let problems: [DeckProblem]

    /// Creates a deck.
    package init(format: DeckFormat, slides: [Slide], problems: [DeckProblem] = []) {
        self.format = format
        self.slides = slides
        self.problems = problems
    }
}

extension Deck {
    /// The deck, with a warning for each part that stood in the file more than once.
    func doubting(_ repeatedNames: [String]) -> Deck {
        guard !repeatedNames.isEmpty else { return self }
        let warnings = repeatedNames.map { name in
            DeckProblem(
                slide: nil,
                message:
                    "The file has more than one part called \"\(name)\": the last was read. Open it in the program "
                    + "that made it, see whether anything is missing, and save it again.",
                isWarning: true)
        }
        return Deck(format: format, slides: slides, problems: problems + warnings)
    }
}
