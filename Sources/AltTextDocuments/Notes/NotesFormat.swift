/// How notes are written down.
package enum NotesFormat: String, Sendable, Hashable, CaseIterable {
    /// A line `=== Slide 3 ===` and the notes, slide by slide.
    case text
    /// A heading for each slide and its notes, with lists and emphasis.
    case markdown
    /// Everything for programs: numbers, titles, sections, paragraphs, comments, words and minutes.
    case json

    /// What files of this format end in.
    package var fileExtension: String {
        switch self {
        case .text: "txt"
        case .markdown: "md"
        case .json: "json"
        }
    }
}
