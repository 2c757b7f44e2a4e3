public import AltText

/// Who wrote a text that is being written, for a place that can keep that.
public struct WriteProvenance: Sendable, Hashable {
    /// Who wrote it.
    public var origin: Origin
    /// The name of the model that wrote it, if one did.
    public var model: String?

    /// Whether a person has accepted it, where a model wrote it.
    public var isReviewed: Bool

    /// Creates a provenance.
    public init(origin: Origin, model: String? = nil, isReviewed: Bool = false) {
        self.origin = origin
        self.model = model
        self.isReviewed = isReviewed
    }

    /// Whether a person stands for the text.
    package var isVerified: Bool { origin != .ai || isReviewed }
}
