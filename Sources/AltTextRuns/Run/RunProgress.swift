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
    /// Pictures known to the ledger so far.
    public var listed = 0

    /// Nothing yet.
    public init() {}

    /// Pictures described: a text or a draft came of them.
    public var described: Int { published + drafts }
}
