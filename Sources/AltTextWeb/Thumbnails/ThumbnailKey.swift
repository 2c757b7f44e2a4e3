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
}
