public import AltText

/// Who wrote a text that is being written, for a place that can keep that.
public struct WriteProvenance: Sendable, Hashable {
    /// Who wrote it.
    public var origin: Origin
    /// The name of the model that wrote it, if one did.
    public var model: String?

    /// Creates a provenance.
    public init(origin: Origin, model: String? = nil) {
        self.origin = origin
        self.model = model
    }
}
