internal import AltText

/// A text that a person writes.
enum TypedText {
    /// What checks have to say about it.
    static func findings(in text: String) -> [Finding] {
        let caption = Caption(model: "", text: text, isDecorative: false, rawText: text, duration: .zero)
        return Assessment(caption, isEvidence: false).findings
    }
}
