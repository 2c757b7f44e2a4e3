internal import AltText
internal import AltTextLedger

/// What a thumbnail depends on: the picture, the state of its file, the width.
struct ThumbnailKey: Sendable, Hashable {
    /// As it stands in addresses, in entity tags and in the cache.
    let text: String

    init(_ picture: PictureRecord, _ width: ThumbnailWidth) {
        text = PictureDigest.text(
            of: Array("\(picture.id) \(picture.galleryID) \(picture.listing.stamp) \(width.rawValue)".utf8))
    }

    /// The key in a folder that servers over several ledgers share: numbers of pictures mean something in one ledger alone.
    ///
    /// - Returns: `nil` where the place does not say when a file changes: then nothing that outlasts the server is kept.
    init?(_ picture: PictureRecord, in gallery: GalleryID, _ width: ThumbnailWidth) {
        guard !picture.listing.stamp.isEmpty else { return nil }
        let parts = ["1", gallery.description, picture.listing.id.text, picture.listing.stamp, "\(width.rawValue)"]
        text = PictureDigest.text(of: Array(parts.joined(separator: "\u{0}").utf8))
    }
}

/// The widths in which pictures are shown, in pixels of the longer side.
enum ThumbnailWidth: Int, Sendable, Hashable, CaseIterable {
    case small = 320
    case medium = 800
    case large = 1600
}
