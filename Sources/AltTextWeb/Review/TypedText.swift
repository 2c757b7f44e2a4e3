internal import AltText

/// A text that a person writes.
enum TypedText {
    /// What the linter has to say about it.
    static func findings(in text: String) -> [Finding] { Linter().findings(in: text) }
}
