internal import AltTextLedger

/// Where a list goes on: behind a picture of a gallery. Nothing for clients to look into.
struct PageCursor: Sendable, Hashable {
    let gallery: GalleryRecord.ID
    let picture: PictureRecord.ID

    init(gallery: GalleryRecord.ID, picture: PictureRecord.ID) {
        self.gallery = gallery
        self.picture = picture
    }

    /// Reads what ``text`` writes.
    init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard text.utf8.count <= 40, parts.count == 3, parts[0] == "c",
            let gallery = Int64(parts[1], radix: 36), let picture = Int64(parts[2], radix: 36),
            gallery >= 0, picture >= 0
        else { return nil }
        self.init(gallery: GalleryRecord.ID(gallery), picture: PictureRecord.ID(picture))
    }

    var text: String { "c-\(String(gallery.rawValue, radix: 36))-\(String(picture.rawValue, radix: 36))" }
}
