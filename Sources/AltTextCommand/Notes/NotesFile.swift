import ArgumentParser
import Foundation

/// The text file beside a deck.
struct NotesFile {
    private let path: String

    init(besideDeck deck: String) {
        let url = URL(filePath: deck)
        path = url.deletingPathExtension().appendingPathExtension("txt").relativePath
    }

    /// Writes the notes in one step: the file is old or new, never half.
    ///
    /// - Returns: the path written to.
    func write(_ text: String, replacesAnything: Bool) throws -> String {
        if !replacesAnything, let old = FileManager.default.contents(atPath: path), !Self.isNotes(old) {
            throw ValidationError("\"\(path)\" exists and is no file of notes. Move it, or replace it with --force.")
        }
        do {
            try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw ValidationError("\"\(path)\" cannot be written. Check the permissions of its folder and the disk.")
        }
        return path
    }

    /// Whether a file has the shape of notes: the format has no room for a mark. An empty file holds nothing to lose.
    private static func isNotes(_ content: Data) -> Bool {
        guard let text = String(data: content, encoding: .utf8) else { return false }
        return text.isEmpty || text.hasPrefix("=== Slide ") && text.prefix { $0 != "\n" }.hasSuffix(" ===")
    }
}
