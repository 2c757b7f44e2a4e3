/// One slide of a deck.
public struct Slide: Sendable, Hashable {
    /// Its place in the show, from 1; hidden slides count.
    public let number: Int
    /// Its title; `nil` when it has none.
    public package(set) var title: String?
    /// Whether it is left out when the deck is shown.
    public package(set) var isHidden: Bool
    /// The section it belongs to; `nil` when the deck has none.
    public package(set) var section: String?
    /// The speaker notes; empty when there are none.
    public package(set) var notes: [NoteParagraph]
    /// What reviewers wrote on it.
    public package(set) var comments: [SlideComment]
    /// The pictures, charts and tables on it, in the order of the file.
    public package(set) var pictures: [SlidePicture]
    /// The names of boxes in it that wait for text or a picture, which only who edits the deck can see.
    public package(set) var emptyPlaceholders: [String]

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
