/// Reads Keynote documents of 2013 and later.
package enum KeynoteReader {
    /// Whether files of these names are a Keynote document of any age, one with a password included.
    package static func recognizes(_ names: [String]) -> Bool {
        names.contains { name in
            // Byte by byte: `hasSuffix` compares what people see, and an archive has thousands of names.
            let name = name.utf8.reversed()
            return name.starts(with: ".iwa".utf8.reversed())
                || marks.contains {
                    let mark = $0.utf8
                    guard name.starts(with: mark.reversed()) else { return false }
                    return name.count == mark.count || name.dropFirst(mark.count).first == UInt8(ascii: "/")
                }
        }
    }

    private static let marks = ["Index.zip", "index.apxl", "index.apxl.gz", ".iwpv2", ".iwph"]

    /// The deck in a zip.
    package static func read(_ archive: ZipArchive) throws(DocumentError) -> Deck {
        // Before the zip in the zip is opened: with a password it is none.
        try refuseProtected(archive.entryNames)
        return try read(KeynoteZip(archive))
    }

    /// The deck in the files of a document.
    ///
    /// What cannot be read of one slide is a problem of that slide; the others are in the deck all the same.
    package static func read(_ files: some KeynoteFiles) throws(DocumentError) -> Deck {
        try refuseProtected(files.names)
        if let inner = files.names.first(where: { lastPart($0) == "index.apxl" || lastPart($0) == "index.apxl.gz" }) {
            throw .unsupported(
                "a file of Keynote '09 or earlier (it holds \(inner))",
                advice: "Open it in a newer Keynote, which converts it, choose File > Export To > PowerPoint, and read "
                    + "the .pptx.")
        }
        var objects = KeynoteObjects()
        for name in files.names where isArchive(name) {
            try add(name, of: files, to: &objects)
        }
        var walk = KeynoteWalk(objects: objects, files: files)
        return try walk.deck()
    }

    /// An archive with a wrong checksum loses what is in it, not the deck.
    private static func add(
        _ name: String, of files: some KeynoteFiles, to objects: inout KeynoteObjects
    ) throws(DocumentError) {
        let bytes: [UInt8]
        do throws(DocumentError) {
            bytes = try files.bytes(of: name)
        } catch  where error.kind == DocumentError.damaged("").kind {
            return objects.addBroken(named: name)
        }
        try objects.add(bytes, named: name)
    }

    private static func refuseProtected(_ names: [String]) throws(DocumentError) {
        if names.contains(where: { $0.hasSuffix(".iwpv2") || $0.hasSuffix(".iwph") }) { throw .encrypted }
    }

    /// Tables' cells hold neither notes nor titles, and can be most of a file.
    private static func isArchive(_ name: String) -> Bool {
        name.hasSuffix(".iwa") && !name.contains("/Tables/")
    }

    private static func lastPart(_ name: String) -> Substring {
        name.split(separator: "/").last ?? ""
    }
}
