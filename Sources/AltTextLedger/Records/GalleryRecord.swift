package import AltText

/// A gallery as the ledger knows it.
package struct GalleryRecord: Sendable, Hashable {
    /// The number of a gallery.
    package typealias ID = LedgerID<GalleryRecord>

    /// Its number.
    package let id: ID
    /// Its name.
    package let gallery: GalleryID

    init(id: ID, gallery: GalleryID) {
        self.id = id
        self.gallery = gallery
    }
}
