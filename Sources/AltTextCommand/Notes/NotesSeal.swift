/// The last line of a Markdown file of notes, an invisible comment with a checksum of the rest: by it the file is known
/// as AltText wrote it, untouched since.
enum NotesSeal {
    private static let start = "\n<!-- Written by alttext notes. Checksum: "
    private static let end = " -->\n"

    static func sealed(_ text: String) -> String {
        text + start + NotesChecksum.of(text) + end
    }

    /// Whether a text is as it was when it was sealed.
    static func holds(_ text: String) -> Bool {
        guard let seal = text.ranges(of: start).last else { return false }
        return text[seal.upperBound...] == NotesChecksum.of(String(text[..<seal.lowerBound])) + end
    }
}
