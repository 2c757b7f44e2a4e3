/// Reads Keynote documents: of 2013 and later, and those of XML before them.
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

    private static let marks = ["Index.zip", ".iwpv2", ".iwph"] + KeynoteOutline.names

    /// The deck in the files of a document.
    ///
    /// What cannot be read of one slide is a problem of that slide; the others are in the deck all the same.
    package static func read(
        _ files: some KeynoteFiles, _ contents: DeckContents = .everything
    ) throws(DocumentError) -> Deck {
        // Before the zip among the files is opened: with a password it is none.
        if files.names.contains(where: { $0.hasSuffix(".iwpv2") || $0.hasSuffix(".iwph") }) { throw .encrypted }
        let index = try KeynoteIndex(files)
        let archives = index.names.filter(isArchive)
        if archives.isEmpty, let outline = try KeynoteOutline(in: files) { return try outline.deck() }
        var objects = KeynoteObjects()
        for name in archives { try add(name, of: index, to: &objects) }
        var walk = KeynoteWalk(objects: objects, files: index)
        return try walk.deck().doubting(index.inner?.repeatedNames ?? [])
    }

    /// An archive with a wrong checksum loses what is in it, not the deck.
    private static func add(
        _ name: String, of files: some KeynoteFiles, to objects: inout KeynoteObjects
    ) throws(DocumentError) {
        let bytes: [UInt8]
        do throws(DocumentError) {
            bytes = try files.bytes(of: name)
        } catch  where error.code == .damaged {
            return objects.addBroken(named: name)
        }
        try objects.add(bytes, named: name)
    }

    /// Tables' cells hold neither notes nor titles, and can be most of a file.
    private static func isArchive(_ name: String) -> Bool {
        name.hasSuffix(".iwa") && !name.contains("/Tables/")
    }
}

extension DocumentError {
    /// - Parameter reason: why, in brackets, where that is known.
    static func noPresentation(_ reason: String = "") -> DocumentError {
        .damaged("The file has no Keynote presentation that can be read\(reason)")
    }
}
