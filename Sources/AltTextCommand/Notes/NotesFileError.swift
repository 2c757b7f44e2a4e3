/// Why notes were not written; the description says what to do.
struct NotesFileError: Error, CustomStringConvertible {
    let description: String
}
