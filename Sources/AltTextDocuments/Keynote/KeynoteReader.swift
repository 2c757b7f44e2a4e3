/// Reads Keynote documents of 2013 and later.
package enum KeynoteReader {
    /// The deck in the files of a document.
    ///
    /// What cannot be read of one slide is a problem of that slide; the others are in the deck all the same.
    package static func read(_ files: some KeynoteFiles) throws(DeckFault) -> Deck {
        try refuseProtected(files)
        if let inner = files.names.first(where: { lastPart($0) == "index.apxl" || lastPart($0) == "index.apxl.gz" }) {
            throw DeckFault(
                .unsupported,
                "The file is of Keynote '09 or earlier (\(inner)). Open it in a newer Keynote, which converts it, "
                    + "choose File > Export To > PowerPoint, and read the .pptx.")
        }
        var objects = KeynoteObjects()
        for name in files.names where isArchive(name) {
            try objects.add(try files.bytes(of: name), named: name)
        }
        var walk = KeynoteWalk(objects: objects, files: files)
        return try walk.deck()
    }

    private static func refuseProtected(_ files: some KeynoteFiles) throws(DeckFault) {
        guard files.names.contains(where: { $0.hasSuffix(".iwpv2") || $0.hasSuffix(".iwph") }) else { return }
        throw DeckFault(
            .encrypted,
            "The Keynote file is password-protected. Open it in Keynote, choose File > Change Password, remove the "
                + "password, save, and try again.")
    }

    /// Tables' cells hold neither notes nor titles, and can be most of a file.
    private static func isArchive(_ name: String) -> Bool {
        name.hasSuffix(".iwa") && !name.contains("/Tables/")
    }

    private static func lastPart(_ name: String) -> Substring {
        name.split(separator: "/").last ?? ""
    }
}
