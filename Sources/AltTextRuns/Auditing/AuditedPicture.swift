public import AltText

/// A picture as an audit found it.
public struct AuditedPicture: Sendable, Hashable {
    /// The picture.
    public let id: PictureID
    /// What is held of its text.
    public let verdict: AuditVerdict
    /// The text.
    public let alt: AlternativeText
    /// Who wrote it; `nil` where there is none.
    public let origin: Origin?
    /// The model that wrote it, if one did.
    public let model: String?
    /// What the linter has to say.
    public let findings: [Finding]
    /// Why the picture could not be looked at.
    public let failure: Failure?
}
