/// Reads presentations of PowerPoint 97 to 2003 ([MS-PPT]).
package enum PowerPoint97Reader {
    private static let encryptedToken: UInt32 = 0xF3D1_C4DF
    /// Where a file saved for PowerPoint 95 and 97 both has what is for 97.
    private static let dualStorage = "PP97_DUALSTORAGE"

    /// The deck in a compound file.
    ///
    /// What cannot be read of one slide is a problem of that slide; the others are in the deck all the same.
    package static func read(
        _ bytes: [UInt8], _ contents: DeckContents = .everything
    ) throws(DocumentError) -> Deck {
        let file = try CompoundFile(bytes)
        let stream = try presentation(in: file)
        let user = file.stream("Current User", in: dualStorage) ?? file.stream("Current User") ?? []
        guard user.number32(12) != encryptedToken else { throw .encrypted }
        let persists = persists(stream, newestEdit: user.number32(16).map { Int($0) })
        guard let id = persists.document, let document = persists.record(id, of: stream), document.kind == .document
        else {
            if persists.isEncrypted { throw .encrypted }
            throw isOlder(file) ? older : damaged("its list of slides cannot be found")
        }
        let blips = contents.contains(.pictures) ? blips(in: file, document, stream) : nil
        let addresses = contents.contains(.links) ? PowerPointNotes.addresses(in: document, stream) : [:]
        var walk = PowerPointWalk(
            stream: stream, persists: persists, document: document, blips: blips, addresses: addresses)
        return walk.deck()
    }

    private static func blips(
        in file: CompoundFile, _ document: PowerPointRecord, _ stream: [UInt8]
    ) -> PowerPointBlips {
        let pictures = file.places(in: "Pictures", in: dualStorage) ?? file.places(in: "Pictures")
        return PowerPointBlips(document: document, stream: stream, pictures: pictures)
    }

    private static func presentation(in file: CompoundFile) throws(DocumentError) -> [UInt8] {
        if let stream = file.stream("PowerPoint Document", in: dualStorage) ?? file.stream("PowerPoint Document") {
            return stream
        }
        let names = file.streamNames
        if names.contains("EncryptedPackage") { throw .encrypted }
        if isOlder(file) { throw older }
        throw .notADeck("an Office 97-2003 file without slides", advice: "Name a presentation.")
    }

    /// The objects by the edit that is said to be the newest; where that is none, by the last edit in the stream.
    private static func persists(_ stream: [UInt8], newestEdit: Int?) -> PowerPointPersists {
        if let newestEdit {
            let persists = PowerPointPersists(stream, newestEdit: newestEdit)
            if persists.document != nil { return persists }
        }
        let all = PowerPointRecord.records(in: 0..<stream.count, of: stream)
        let last = all.last { $0.kind == .userEdit }
        return PowerPointPersists(stream, newestEdit: (last?.data.lowerBound ?? 8) - 8)
    }

    /// PowerPoint 4 kept its slides in "PP40", PowerPoint 95 a list of its objects in a stream of its own.
    private static func isOlder(_ file: CompoundFile) -> Bool {
        file.streamNames.contains { ["PP40", "PersistentStorage Directory", "Text_Content"].contains($0) }
    }

    private static let older = DocumentError.unsupported(
        "a presentation of PowerPoint 95 or earlier",
        advice: "Open it in LibreOffice Impress or PowerPoint, save it as .pptx, and read that.")

    private static func damaged(_ reason: String) -> DocumentError {
        .damaged("The PowerPoint presentation is damaged: \(reason)")
    }
}
