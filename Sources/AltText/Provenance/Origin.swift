/// Who wrote a description.
public enum Origin: String, Sendable, Hashable, CaseIterable {
    /// A person, or nobody knows who: what was there before AltText came counts as a person's.
    case human
    /// A model.
    case ai
    /// A visitor of the site, who suggested it.
    case reader
    /// It was found in the picture's own metadata.
    case embedded
}
