internal import AltTextModels

/// How far a run has come.
public struct RunProgress: Sendable, Hashable {
    /// Pictures looked at.
    public var examined = 0
    /// Pictures that had a text already, or need none.
    public var settled = 0
    /// Texts put in their place.
    public var published = 0
    /// Descriptions that wait for review.
    public var drafts = 0
    /// Pictures that could not be described.
    public var failures = 0
    /// Those of them that failed so often, or so clearly, that no run tries them again by itself.
    public var parked = 0
    /// Texts that changed before they could be written.
    public var conflicts = 0
    /// Answers that the ledger had already.
    public var reused = 0
    /// US dollars spent, as far as they can be known.
    public var dollars = 0.0
    /// Answers whose cost cannot be known.
    public var unknownCosts = 0
    /// Whether the gallery has been listed to its end.
    public var isListed = false
    /// Pictures listed so far.
    public var listed = 0
    /// Those of them that there was something to do with, upgrades left out.
    public var due = 0

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
    public var described: Int { published + drafts }
}

extension RunProgress.Round {
    /// How a round is shown to people; `nil` where it is the only one.
    init?(_ round: Round) {
        guard round.count > 1 else { return nil }
        self.init(number: round.number, count: round.count, models: round.newcomers.map(\.name))
    }
}
