package import AltText

/// A picture as an audit found it.
package struct AuditedPicture: Sendable, Hashable {
    /// The picture.
    package let id: PictureID
    /// What is held of its text.
    package let verdict: AuditVerdict
    /// The text.
    package let alt: AlternativeText
    /// Who wrote it; `nil` where there is none.
    package let origin: Origin?
    /// The model that wrote it, if one did.
    package let model: String?
    /// What the linter has to say.
    package let findings: [Finding]
    /// Why the picture could not be looked at.
    package let failure: Failure?
}
