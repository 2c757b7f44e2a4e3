/// One slide of a deck.
package struct Slide: Sendable, Hashable {
    /// Its place in the show, from 1; hidden slides count.
    package let number: Int
    /// Its title; `nil` when it has none.
    package var title: String?
    /// Whether it is left out when the deck is shown.
    package var isHidden: Bool
    /// The section it belongs to; `nil` when the deck has none.
    package var section: String?
    /// The speaker notes; empty when there are none.
    package var notes: [NoteParagraph]
    /// What reviewers wrote on it.
    package var comments: [SlideComment]
    /// The pictures, charts and tables on it, in the order of the file.
    package var pictures: [SlidePicture]
    /// The names of boxes in it that wait for text or a picture, which only who edits the deck can see.
    package var emptyPlaceholders: [String]

    /// Creates a slide.
    package init(
        number: Int, title: String? = nil, isHidden: Bool = false, section: String? = nil,
        notes: [NoteParagraph] = [], comments: [SlideComment] = [], pictures: [SlidePicture] = [],
        emptyPlaceholders: [String] = []
    ) {
        self.number = number
        self.title = title
        self.isHidden = isHidden
        self.section = section
        self.notes = notes
        self.comments = comments
        self.pictures = pictures
        self.emptyPlaceholders = emptyPlaceholders
    }
}
