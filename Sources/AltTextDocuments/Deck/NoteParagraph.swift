/// One paragraph of speaker notes.
package struct NoteParagraph: Sendable, Hashable {
    /// How the paragraph is listed.
    package enum Marker: String, Sendable, Hashable {
        /// With a bullet.
        case bullet
        /// With a number.
        case number
    }

    /// Its text in pieces that look alike each. U+000B is a line break within the paragraph.
    package let runs: [NoteRun]
    /// How deep it is indented, from 0.
    package let level: Int
    /// Its bullet or number; `nil` for a plain paragraph.
    package let marker: Marker?
    /// The number it is listed with; `nil` where it has none, or where the file only says that it is numbered.
    package let number: Int?

    /// Its text without emphasis.
    package var text: String { runs.map(\.text).joined() }

    /// Creates a paragraph.
    package init(runs: [NoteRun], level: Int = 0, marker: Marker? = nil, number: Int? = nil) {
        self.runs = runs
        self.level = level
        self.marker = marker
        self.number = number
    }

    /// Creates a plain paragraph.
    package init(_ text: String) {
        self.init(runs: text.isEmpty ? [] : [NoteRun(text)])
    }
}

extension NoteParagraph {
    /// A title in one line: the words of a text, with blanks for breaks; `nil` when nothing is left.
    static func title(_ text: String) -> String? {
        let words = StyledText(text).paragraphs.map(\.text).joined(separator: " ").split { $0.isWhitespace }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// Paragraphs without the blank ones around them.
    static func withoutBlankEnds(_ all: [NoteParagraph]) -> [NoteParagraph] {
        let isSeen = { (paragraph: NoteParagraph) in
            !paragraph.runs.allSatisfy { $0.text.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
        }
        guard let first = all.firstIndex(where: isSeen), let last = all.lastIndex(where: isSeen) else { return [] }
        return Array(all[first...last])
    }
}
