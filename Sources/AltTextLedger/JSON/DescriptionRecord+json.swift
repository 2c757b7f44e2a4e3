package import AltText

extension DescriptionRecord {
    /// A text with who wrote it and how it came about. `alt` is `null` where a person removed the text.
    ///
    /// - Parameters:
    ///   - isReviewed: whether a person has accepted a model's text as it is.
    ///   - acceptance: the decision by which that happened, where it is at hand.
    package func json(isReviewed: Bool, acceptance: DecisionRecord? = nil) -> JSON {
        .object(of: [
            ("id", id.json), ("alt", alt.attribute.map { .string($0) } ?? .null),
            ("decorative", .bool(alt == .decorative)),
            ("origin", .string(origin.rawValue)), ("author", author.map { .string($0) }),
            ("model", model.map { .string($0) }), ("reviewed", origin == .ai ? .bool(isReviewed) : nil),
            ("accepted_by", acceptance?.author.map { .string($0) }), ("accepted_at", acceptance?.createdAt.json),
            ("run", runID?.json), ("caption", captionID?.json), ("edited_from", ancestorID?.json),
            ("confidence", confidence.map { .rounded($0, digits: 3) }),
            ("findings", findings.isEmpty ? nil : .array(findings.map(\.json))), ("created_at", createdAt.json),
        ])
    }
}
