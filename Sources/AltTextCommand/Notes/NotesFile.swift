import AltTextDocuments
import Foundation

/// The text file beside a deck.
struct NotesFile {
    /// Where it stands.
    let path: String
    private let deck: String

    init(besideDeck deck: String) {
        self.deck = deck
        path = URL(filePath: deck).deletingPathExtension().appendingPathExtension("txt").relativePath
    }

    /// Writes the notes in one step: the file is old or new, never half.
    func write(_ text: String, replacesAnything: Bool) throws(NotesFileError) {
        // Under no flag: a deck may be called talk.txt, and nothing would be left of it.
        guard path != URL(filePath: deck).relativePath else {
            throw NotesFileError(description: "the notes would replace the deck itself. Rename it, or use --stdout.")
        }
        guard replacesAnything || Self.mayBeReplaced(path) else {
            throw NotesFileError(
                description: "\"\(path)\" exists and is no file of notes. Move it away, or replace it with --force.")
        }
        do {
            try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw NotesFileError(
                description: "\"\(path)\" cannot be written. Check its folder's permissions and the disk.")
        }
    }

    /// Whether there is nothing to lose at a path: no file, an empty one, or one that begins as files of notes do, for
    /// the format has no room for a mark. What cannot be looked into is left alone.
    private static func mayBeReplaced(_ path: String) -> Bool {
        do {
            let start = String(decoding: try FileStart(path: path).bytes, as: UTF8.self)
            return start.prefixMatch(of: /=== Slide [0-9]+ ===\n/) != nil
        } catch {
            return error == .missing || error == .empty
        }
    }
}
