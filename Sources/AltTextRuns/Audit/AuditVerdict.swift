internal import AltText

/// What an audit holds of a picture's text.
package enum AuditVerdict: String, Sendable, Hashable, CaseIterable {
    /// There is none.
    case missing
    /// It is none worth the name: a placeholder, the name of a file, what a model says of itself.
    case bad
    /// Somebody should look at it.
    case doubtful
    /// There is nothing against it, or nothing that matters.
    case fine
    /// The picture was marked as needing none.
    case decorative
    /// The picture could not be looked at.
    case unreadable

    /// Whether somebody has to do something.
    package var needsWork: Bool { self != .fine && self != .decorative }
}
