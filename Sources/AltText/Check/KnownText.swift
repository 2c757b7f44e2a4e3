/// What the ledger knows of the text in a picture's place.
package struct KnownText: Sendable, Hashable {
    /// The text; `missing` where a person took it away.
    package var alt: AlternativeText
    /// Who wrote it.
    package var origin: Origin
    /// Whether a person has accepted it.
    package var isReviewed: Bool

    /// Creates what is known.
    package init(alt: AlternativeText, origin: Origin, isReviewed: Bool = false) {
        self.alt = alt
        self.origin = origin
        self.isReviewed = isReviewed
    }

    /// Whether a machine may put another text in its place when asked to: only where no person has had a hand in it.
    package var isReplaceable: Bool { origin == .ai && !isReviewed && alt != .decorative }
}
