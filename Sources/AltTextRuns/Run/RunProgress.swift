internal import AltTextModels

/// How far a run has come.
package struct RunProgress: Sendable, Hashable {
    /// Pictures looked at.
    package var examined = 0
    /// Pictures that had a text already, or need none.
    package var settled = 0
    /// Texts put in their place.
    package var published = 0
    /// Descriptions that wait for review.
    package var drafts = 0
    /// Pictures that could not be described.
    package var failures = 0
    /// Those of them that failed so often, or so clearly, that no run tries them again by itself.
    package var parked = 0
    /// Texts that changed before they could be written.
    package var conflicts = 0
    /// Answers that the ledger had already.
    package var reused = 0
    /// US dollars spent, as far as they can be known.
    package var dollars = 0.0
    /// Answers whose cost cannot be known.
    package var unknownCosts = 0
    /// Whether the gallery has been listed to its end.
    package var isListed = false
    /// Pictures listed so far.
    package var listed = 0
    /// Those of them that there was something to do with, upgrades left out.
    package var due = 0

    /// The round that the run is in; `nil` where it needs only one.
    package var round: Round?

    /// One of several times that a run goes over the pictures, since its models do not fit into memory together.
    package struct Round: Sendable, Hashable {
        /// Its place among the rounds, from 1.
        package let number: Int
        /// How many rounds there are.
        package let count: Int
        /// The names of the models that are asked.
        package let models: [String]
        /// Pictures they have been asked about, which come again in the next round.
        package var answered = 0

        /// Creates a round.
        package init(number: Int, count: Int, models: [String], answered: Int = 0) {
            self.number = number
            self.count = count
            self.models = models
            self.answered = answered
        }
    }

    /// Nothing yet.
    package init() {}

    /// Pictures described: a text or a draft came of them.
    package var described: Int { published + drafts }
}

extension RunProgress.Round {
    /// How a round is shown to people; `nil` where it is the only one.
    init?(_ round: Round) {
        guard round.count > 1 else { return nil }
        self.init(number: round.number, count: round.count, models: round.newcomers.map(\.name))
    }
}
