import Foundation

/// Reads decks of every format there is, told by content: names lie.
package enum DeckReader {
    /// A file of PowerPoint 97 to 2003 is read whole; media in it counts.
    private static let compoundFileLimit = 512 << 20

    /// Reads the deck in a file, or in a folder that is a Keynote document.
    ///
    /// The bytes of pictures and films are never read. What is wrong with one slide is among the deck's problems.
    ///
    /// - Throws: where there is no deck, it needs a password, or it is damaged or larger than any real one.
    package static func read(_ path: String) throws(DocumentError) -> Deck {
        try read(path, .everything)
    }

    /// Reads some of the deck at a path.
    package static func read(_ path: String, _ contents: DeckContents) throws(DocumentError) -> Deck {
        if let scheme = path.firstRange(of: "://"), ["http", "https"].contains(path[..<scheme.lowerBound].lowercased())
        {
            throw googleSlides(or: "an address")
        }
        if let folder = try KeynoteFolder.document(path) { return try KeynoteReader.read(folder, contents) }
        let start = try FileStart(path: path)
        if start.looksLikeZip { return try read(ZipArchive(path: path), contents) }
        if start.looksLikeCompoundFile {
            return try PowerPoint97Reader.read(compoundFile(path), contents)
        }
        if start.looksLikeKeynoteOutline { return try KeynoteOutline(path: path).deck() }
        if start.looksLikeOpenDocument { return try OpenDocumentReader.read(flat: path, contents) }
        // Something was put before the archive: the head of a message, a line end.
        if try ZipFile(path: path).archive() != nil { return try read(ZipArchive(path: path), contents) }
        if start.mentions("docs.google.com") || start.mentions("\"doc_id\"") { throw googleSlides(or: "a link") }
        throw .notADeck("no file of a known format", advice: "Save the deck as .pptx and try again.")
    }

    /// Reads the deck in an archive. Parts that stand in it twice are among its problems.
    package static func read(
        _ archive: ZipArchive, _ contents: DeckContents = .everything
    ) throws(DocumentError) -> Deck {
        try deck(archive, contents).doubting(archive.repeatedNames)
    }

    private static func deck(_ archive: ZipArchive, _ contents: DeckContents) throws(DocumentError) -> Deck {
        if PowerPointReader.recognizes(archive) { return try PowerPointReader.read(archive, contents) }
        if OpenDocumentReader.recognizes(archive) { return try OpenDocumentReader.read(archive, contents) }
        if KeynoteReader.recognizes(archive.entryNames) { return try KeynoteReader.read(archive, contents) }
        throw .notADeck("a zip archive without a deck in it", advice: "Unpack it, or choose another file.")
    }

    private static func compoundFile(_ path: String) throws(DocumentError) -> [UInt8] {
        let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
        guard let size, size <= compoundFileLimit else { throw .tooLarge("The file has \(size ?? 0) bytes") }
        guard let content = FileManager.default.contents(atPath: path) else { throw .unopened }
        return Array(content)
    }

    private static func googleSlides(or what: String) -> DocumentError {
        .unsupported(
            "\(what) of Google Slides or another site, not a file",
            advice: "Open it in the browser, choose File > Download > Microsoft PowerPoint (.pptx), and read that file."
        )
    }
}
