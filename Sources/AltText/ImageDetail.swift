/// How closely a model is to look at a picture.
public enum ImageDetail: String, Sendable, Hashable, CaseIterable {
    /// As the server likes.
    case auto
    /// Roughly, for the fewest tokens.
    case low
    /// Closely.
    case high
    /// At the picture's own size.
    case original
}
