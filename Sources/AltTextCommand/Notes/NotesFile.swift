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
        let content = format == .markdown ? NotesSeal.sealed(text) : text
        guard replacesAnything || mayBeReplaced(by: content) else {
            throw NotesFileError(
                description:
                    "\"\(path)\" exists and is not known to be as AltText wrote it. Move it away, or replace it "
                    + "with --force.")
        }
        do {
            try Data(content.utf8).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw NotesFileError(
                description: "\"\(path)\" cannot be written. Check its folder's permissions and the disk.")
        }
        if format != .markdown { NotesMark.set(on: path, for: content) }
    }

    /// Whether there is nothing to lose at the path: no file, an empty one, the same notes, or a file that is to the last
    /// byte as this command left it. What cannot be looked into is left alone.
    private func mayBeReplaced(by content: String) -> Bool {
        do throws(DocumentError) {
            _ = try FileStart(path: path)
        } catch {
            return error.code == .missing || error.code == .empty
        }
        guard let bytes = FileManager.default.contents(atPath: path) else { return false }
        if bytes.elementsEqual(content.utf8) { return true }
        let written = String(decoding: bytes, as: UTF8.self)
        return format == .markdown ? NotesSeal.holds(written) : NotesMark.holds(on: path, for: written)
    }
}
