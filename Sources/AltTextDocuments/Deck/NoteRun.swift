/// A piece of notes with one emphasis.
public struct NoteRun: Sendable, Hashable {
    /// The text as it stands in the file; U+000B is a line break.
    public let text: String
    /// Whether it is bold.
    public let isBold: Bool
    /// Whether it is in italics.
    public let isItalic: Bool

    /// Creates a piece of text.
    public init(_ text: String, isBold: Bool = false, isItalic: Bool = false) {
        self.text = text
        self.isBold = isBold
        self.isItalic = isItalic
    }
}
