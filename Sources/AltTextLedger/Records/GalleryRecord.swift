public import AltText

/// A gallery as the ledger knows it.
public struct GalleryRecord: Sendable, Hashable {
    /// The number of a gallery.
    public typealias ID = LedgerID<GalleryRecord>

    /// Its number.
    public let id: ID
    /// Its name.
    public let gallery: GalleryID

    init(id: ID, gallery: GalleryID) {
        self.id = id
        self.gallery = gallery
    }
}
