/// What a reviewer wrote on a slide.
public struct SlideComment: Sendable, Hashable {
    /// Who wrote it; `nil` when the file does not say.
    public let author: String?
    /// When, as the file writes it; `nil` when it does not say.
    public let date: String?
    /// What it says.
    public let text: String

    /// Creates a comment.
    package init(author: String?, date: String?, text: String) {
        self.author = author
        self.date = date
        self.text = text
    }
}
