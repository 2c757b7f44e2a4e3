/// Reads presentations of PowerPoint 97 to 2003 ([MS-PPT]).
package enum PowerPoint97Reader {
    private static let encryptedToken: UInt32 = 0xF3D1_C4DF

    /// The deck in a compound file.
    ///
    /// What cannot be read of one slide is a problem of that slide; the others are in the deck all the same.
    package static func read(_ bytes: [UInt8]) throws(DeckFault) -> Deck {
        let file = try CompoundFile(bytes)
        let stream = try presentation(in: file)
        guard let user = file.stream("Current User"), let newestEdit = user.number32(16) else {
            throw damaged("the stream \"Current User\", which says where to begin, is missing")
        }
        guard user.number32(12) != encryptedToken else { throw encrypted }
        let persists = PowerPointPersists(stream, newestEdit: Int(newestEdit))
        guard let id = persists.document, let document = persists.record(id, of: stream), document.kind == .document
        else {
            // An encrypted file of an old program may not say so at the start: then the objects are unreadable.
            throw persists.isEncrypted ? encrypted : damaged("its list of slides cannot be found")
        }
        var walk = PowerPointWalk(stream: stream, persists: persists, document: document)
        return walk.deck()
    }

    private static func presentation(in file: CompoundFile) throws(DeckFault) -> [UInt8] {
        if let stream = file.stream("PowerPoint Document") { return stream }
        let names = file.streamNames
        if names.contains("EncryptedPackage") { throw encrypted }
        if names.contains("PP40") || names.contains("PP95") || names.contains("Text_Content") {
            throw DeckFault(
                .unsupported,
                "The file is of PowerPoint 95 or earlier. Open it in LibreOffice Impress or PowerPoint, save it as "
                    + ".pptx, and read that.")
        }
        throw DeckFault(
            .unsupported, "The file is an Office 97-2003 file, but not a PowerPoint presentation: it has no slides.")
    }

    private static let encrypted = DeckFault(
        .encrypted,
        "The presentation is password-protected. Open it in PowerPoint, choose File > Info > Protect Presentation > "
            + "Encrypt with Password, clear the password, save, and try again.")

    private static func damaged(_ reason: String) -> DeckFault {
        DeckFault(
            .damaged,
            "The PowerPoint presentation is damaged: \(reason). Open it in PowerPoint or LibreOffice Impress, save it as "
                + ".pptx, and read that.")
    }
}
