import Foundation

/// Reads decks of every format there is, told by content: names lie.
package enum DeckReader {
    /// A file of PowerPoint 97 to 2003 is read whole; media in it counts.
    private static let compoundFileLimit = 512 << 20

    /// Reads the deck in a file, or in a folder that is a Keynote document.
    package static func read(_ path: String) throws(DocumentError) -> Deck {
        if path.hasPrefix("https://") || path.hasPrefix("http://") { throw googleSlides(or: "an address") }
        var isFolder: ObjCBool = false
        if unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            let folder = try KeynoteFolder(path: path)
            guard KeynoteReader.recognizes(folder.names) else { throw .directory }
            return try KeynoteReader.read(folder)
        }
        let start = try FileStart(path: path)
        if start.looksLikeZip { return try read(ZipArchive(path: path)) }
        if start.looksLikeCompoundFile { return try PowerPoint97Reader.read(compoundFile(path)) }
        if start.mentions("docs.google.com") || start.mentions("\"doc_id\"") { throw googleSlides(or: "a link") }
        throw .notADeck("no file of a known format", advice: "Save the deck as .pptx and try again.")
    }

    /// Reads the deck in an archive.
    package static func read(_ archive: ZipArchive) throws(DocumentError) -> Deck {
        if KeynoteReader.recognizes(archive.entryNames) { return try KeynoteReader.read(archive) }
        if archive.contains("_rels/.rels") { return try PowerPointReader.read(archive) }
        if archive.contains("content.xml") {
            throw .unsupported(
                "an OpenDocument file", advice: "Save it as .pptx in LibreOffice Impress, and read that.")
        }
        throw .notADeck("a zip archive without a deck in it", advice: "Unpack it, or choose another file.")
    }

    private static func compoundFile(_ path: String) throws(DocumentError) -> [UInt8] {
        let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
        guard let size, size <= compoundFileLimit else { throw .tooLarge("The file has \(size ?? 0) bytes") }
        guard let content = FileManager.default.contents(atPath: path) else { throw .unreadable("it cannot be opened") }
        return Array(content)
    }

    private static func googleSlides(or what: String) -> DocumentError {
        .unsupported(
            "\(what) of Google Slides or another site, not a file",
            advice: "Open it in the browser, choose File > Download > Microsoft PowerPoint (.pptx), and read that file."
        )
    }
}
