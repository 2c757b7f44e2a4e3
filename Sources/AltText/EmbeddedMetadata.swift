/// What a picture's file, or the sidecar beside it, says about the picture.
///
/// Coordinates are left out on purpose: they say nothing to a model, and where somebody lives is nobody's business.
public struct EmbeddedMetadata: Sendable, Hashable {
    /// The alt text (`Iptc4xmpCore:AltTextAccessibility`).
    public var altText: String?
    /// The description (`dc:description` and its older relatives), which need not say what can be seen.
    public var description: String?
    /// The day the picture was taken, in the camera's own time zone.
    public var dateTaken: CalendarDay?
    /// The names of the place, the closest first: `Glencoe`, `Highland`, `Scotland`.
    public var place: [String]

    /// Creates metadata.
    package init(
        altText: String? = nil, description: String? = nil, dateTaken: CalendarDay? = nil, place: [String] = []
    ) {
        self.altText = altText
        self.description = description
        self.dateTaken = dateTaken
        self.place = place
    }

    /// These facts, and where there are none, those of another source.
    package func completed(by other: EmbeddedMetadata) -> EmbeddedMetadata {
        EmbeddedMetadata(
            altText: altText ?? other.altText, description: description ?? other.description,
            dateTaken: dateTaken ?? other.dateTaken, place: place.isEmpty ? other.place : place)
    }
}

extension EmbeddedMetadata {
    /// The place in one line, no name twice: `Glencoe, Highland, Scotland`. `nil` where nothing is known.
    public var placeName: String? {
        var names: [String] = []
        for name in place where !names.contains(name) { names.append(name) }
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }
}
