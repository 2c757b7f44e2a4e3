package import AltTextGalleries

/// What came of putting a text in its place.
package enum PublishOutcome: Sendable, Hashable {
    /// It is there.
    case written
    /// The text there had changed; nothing was written, and the conflict is in the ledger.
    case conflict
    /// It could not be written; the place is as it was.
    case failed(GalleryError)
    /// Nobody can say yet whether it is there. The ledger remembers to look.
    case unknown(GalleryError)
}
