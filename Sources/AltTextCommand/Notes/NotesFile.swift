import AltTextDocuments
import Foundation

/// The file of notes beside a deck.
struct NotesFile {
    /// Where it stands.
    let path: String
    private let deck: String
    private let format: NotesFormat

    init(besideDeck deck: String, format: NotesFormat) {
        self.deck = URL(filePath: deck).relativePath
        self.format = format
        path = URL(filePath: deck).deletingPathExtension().appendingPathExtension(format.fileExtension).relativePath
    }

    /// Writes the notes in one step: the file is old or new, never half.
    func write(_ text: String, replacesAnything: Bool) throws(NotesFileError) {
        // Under no flag: a deck may be called talk.txt, and nothing would be left of it.
        guard path != deck else {
            throw NotesFileError(description: "the notes would replace the deck itself. Rename it, or use --stdout.")
        }
        guard replacesAnything || mayBeReplaced else {
            throw NotesFileError(
                description: "\"\(path)\" exists and \(objection). Move it away, or replace it with --force.")
        }
        do {
            let content = format == .markdown ? NotesSeal.sealed(text) : text
            try Data(content.utf8).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw NotesFileError(
                description: "\"\(path)\" cannot be written. Check its folder's permissions and the disk.")
        }
    }

    private var objection: String {
        format == .markdown ? "is not as AltText wrote it" : "is no file of notes"
    }

    /// Whether there is nothing to lose at the path: no file, an empty one, or one that this command wrote.
    ///
    /// Text has no room for a mark, so that its shape has to do; so does that of JSON, which nobody edits. Markdown is
    /// made to be edited, and has a seal. What cannot be looked into is left alone.
    private var mayBeReplaced: Bool {
        let start: String
        do throws(DocumentError) {
            start = String(decoding: try FileStart(path: path).bytes, as: UTF8.self)
        } catch {
            return error == .missing || error == .empty
        }
        switch format {
        case .text: return start.prefixMatch(of: /=== Slide [0-9]+ ===\n/) != nil
        case .json: return start.hasPrefix(#"{"decks":[{"deck":""#)
        case .markdown:
            return FileManager.default.contents(atPath: path).map {
                NotesSeal.holds(String(decoding: $0, as: UTF8.self))
            }
                ?? false
        }
    }
}
