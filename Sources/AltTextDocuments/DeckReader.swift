/// Reads decks of every format there is, told by content: names lie.
package enum DeckReader {
    /// Reads the deck in a file.
    package static func read(_ path: String) throws(DocumentError) -> Deck {
        let start = try FileStart(path: path)
        if start.looksLikeCompoundFile {
            throw .unsupported(
                "a deck of PowerPoint 97 to 2003, or one with a password",
                advice: "Save it as .pptx without a password, and try again.")
        }
        guard start.looksLikeZip else {
            throw .notADeck("no file of a known format", advice: "Save it as .pptx and try again.")
        }
        return try read(ZipArchive(path: path))
    }

    private static func read(_ archive: ZipArchive) throws(DocumentError) -> Deck {
        if archive.contains("_rels/.rels") { return try PowerPointReader.read(archive) }
        throw .unsupported("a zip archive without a PowerPoint deck", advice: "Export it as .pptx and try again.")
    }
}
