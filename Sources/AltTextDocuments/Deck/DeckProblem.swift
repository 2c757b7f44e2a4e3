/// A part of a deck that could not be read, or was read with doubts.
package struct DeckProblem: Sendable, Hashable {
    /// The slide concerned, from 1; `nil` when it is not about one slide.
    package let slide: Int?
    /// What happened, to which part, and what it means, in a sentence for people.
    package let message: String
    /// Whether everything was read all the same.
    package let isWarning: Bool

    /// Creates a problem.
    package init(slide: Int?, message: String, isWarning: Bool = false) {
        self.slide = slide
        self.message = message
        self.isWarning = isWarning
    }
}

extension DeckProblem {
    /// Two slides share one object of the file, which is read once.
    static func sameContent(_ slide: Int) -> DeckProblem {
        DeckProblem(slide: slide, message: "Another slide has the same content: it was read there.")
    }

    static func sameNotes(_ slide: Int) -> DeckProblem {
        DeckProblem(slide: slide, message: "Another slide has the same notes: they were read there.")
    }

    static func missingNotes(_ slide: Int) -> DeckProblem {
        DeckProblem(slide: slide, message: "The slide's notes are missing from the file.")
    }
}
