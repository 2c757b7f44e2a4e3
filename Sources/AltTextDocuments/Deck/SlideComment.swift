/// What a reviewer wrote on a slide.
package struct SlideComment: Sendable, Hashable {
    /// Who wrote it; `nil` when the file does not say.
    package let author: String?
    /// When, as the file writes it; `nil` when it does not say.
    package let date: String?
    /// What it says.
    package let text: String

    /// Creates a comment.
    package init(author: String?, date: String?, text: String) {
        self.author = author
        self.date = date
        self.text = text
    }
}
