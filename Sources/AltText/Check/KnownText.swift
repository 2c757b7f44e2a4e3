/// What the ledger knows of the text in a picture's place.
public struct KnownText: Sendable, Hashable {
    /// The text; `missing` where a person took it away.
    public var alt: AlternativeText
    /// Who wrote it.
    public var origin: Origin
    /// Whether a person has accepted it.
    public var isReviewed: Bool

    /// Creates what is known.
    public init(alt: AlternativeText, origin: Origin, isReviewed: Bool = false) {
        self.alt = alt
        self.origin = origin
        self.isReviewed = isReviewed
    }

    /// Whether a machine may put another text in its place when asked to: only where no person has had a hand in it.
    public var isReplaceable: Bool { origin == .ai && !isReviewed && alt != .decorative }
}
