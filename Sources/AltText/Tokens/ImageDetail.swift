/// How closely a model is asked to look at a picture.
package enum ImageDetail: String, Sendable, Hashable, Codable, CaseIterable {
    /// The model's own choice.
    case auto
    /// A coarse look, where the model has a cheaper one.
    case low
    /// A close look.
    case high
    /// The picture as it is, where the model can do without shrinking it; else as `high`.
    case original
}
