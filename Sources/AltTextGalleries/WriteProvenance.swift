package import AltText

/// Who wrote a text that is being written, for a place that can keep that.
package struct WriteProvenance: Sendable, Hashable {
    /// Who wrote it.
    package var origin: Origin
    /// The name of the model that wrote it, if one did.
    package var model: String?

    /// Creates a provenance.
    package init(origin: Origin, model: String? = nil) {
        self.origin = origin
        self.model = model
    }
}
