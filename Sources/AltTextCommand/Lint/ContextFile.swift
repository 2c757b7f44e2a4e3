import AltText

/// A file of what stands around pictures.
enum ContextFile {
    /// More than any page has.
    private static let maximumByteCount = 32 << 20

    /// Reads a file.
    ///
    /// - Throws: an exit code, after saying what is wrong with it.
    static func read(_ path: String) throws -> LintSurroundings {
        let text = try NamedFile(path: path, kind: "page", largest: maximumByteCount).text()
        return LintSurroundings(page: text)
    }
}
