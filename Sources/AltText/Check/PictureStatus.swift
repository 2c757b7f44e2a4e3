/// How things stand with a picture.
package enum PictureStatus: String, Sendable, Hashable, CaseIterable {
    /// It was listed and not looked at yet.
    case unchecked
    /// It has no text, and waits for one.
    case missing
    /// Describing it failed; it will be tried again.
    case failed
    /// Describing it failed so often that it is left alone until somebody asks for it.
    case parked
    /// A description waits for review.
    case draft
    /// A text by a model is in its place, not reviewed yet.
    case published
    /// A text by a model is in its place, and a person has accepted it.
    case accepted
    /// A person's text is in its place, or one that the file brought along.
    case human
    /// It needs no text.
    case decorative
    /// A person took its text away; it stays away.
    case removed
    /// Its text changed between the check and the write; nothing was written.
    case conflict
    /// It is no longer in its gallery.
    case gone

    /// Whether a run has something to do with such a picture without being asked for it by name.
    package var isDue: Bool { self == .unchecked || self == .missing || self == .failed }
}
