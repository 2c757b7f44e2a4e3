import CXattr

/// The checksum of notes in formats that have no room for it: an extended attribute of the file.
///
/// It stays behind where a file is copied without its attributes, and where the disk has none. Then the file counts as
/// somebody's own: notes are written anew in a moment, a person's changes are not.
enum NotesMark {
    private static let name = "user.alttext.notes"

    /// Marks a file whose content is this text. Does nothing where files have no attributes.
    static func set(on path: String, for text: String) {
        let value = Array(NotesChecksum.of(text).utf8)
        #if canImport(Darwin)
            _ = unsafe setxattr(path, name, value, value.count, 0, 0)
        #else
            _ = unsafe setxattr(path, name, value, value.count, 0)
        #endif
    }

    /// Whether a file whose content is this text was marked when it had just that content.
    static func holds(on path: String, for text: String) -> Bool {
        var value = [UInt8](repeating: 0, count: 64)
        #if canImport(Darwin)
            let count = unsafe getxattr(path, name, &value, value.count, 0, 0)
        #else
            let count = unsafe getxattr(path, name, &value, value.count)
        #endif
        return count > 0 && value.prefix(count).elementsEqual(NotesChecksum.of(text).utf8)
    }
}
