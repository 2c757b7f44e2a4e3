/// One paragraph of speaker notes.
public struct NoteParagraph: Sendable, Hashable {
    /// How the paragraph is listed.
    public enum Marker: String, Sendable, Hashable {
        /// With a bullet.
        case bullet
        /// With a number.
        case number
    }

    /// Its text in pieces of one emphasis each. U+000B is a line break within the paragraph.
    public let runs: [NoteRun]
    /// How deep it is indented, from 0.
    public let level: Int
    /// Its bullet or number; `nil` for a plain paragraph.
    public let marker: Marker?

    /// Its text without emphasis.
    public var text: String { runs.map(\.text).joined() }

    /// Creates a paragraph.
    public init(runs: [NoteRun], level: Int = 0, marker: Marker? = nil) {
        self.runs = runs
        self.level = level
        self.marker = marker
    }

    /// Creates a plain paragraph.
    public init(_ text: String) {
        self.init(runs: text.isEmpty ? [] : [NoteRun(text)])
    }
}
