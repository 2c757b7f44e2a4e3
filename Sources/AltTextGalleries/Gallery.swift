public import AltText

/// A place where pictures live, and where alt text can be read and written.
///
/// Every method may be called from many tasks at the same time.
public protocol Gallery: Sendable {
    /// The gallery's name, the same on every run.
    var id: GalleryID { get }

    /// Where descriptions of this gallery's pictures are kept.
    var textKeeping: TextKeeping { get }

    /// How many pictures there are, where that can be told without reading all of them; for progress only.
    func pictureCount() async -> Int?

    /// Names every picture, in a stable order. Reads no picture. What cannot be listed is an element too, and the
    /// listing goes on behind it.
    ///
    /// - Throws: ``GalleryError`` when the gallery as a whole cannot be listed.
    func list(
        _ receive: (Result<PictureListing, GalleryError>) async throws(GalleryError) -> Void
    ) async throws(GalleryError)

    /// Reads what the gallery says of a picture right now.
    ///
    /// - Throws: ``GalleryError``; ``GalleryError/isGone`` where there is no such picture (any more).
    func entry(of listing: PictureListing) async throws(GalleryError) -> GalleryEntry

    /// Reads a picture's bytes.
    ///
    /// - Throws: ``GalleryError``.
    func bytes(of listing: PictureListing) async throws(GalleryError) -> [UInt8]

    /// Puts an alt text in place of the one that `entry` shows, and only of that one.
    ///
    /// Only galleries that keep texts themselves are written to. The gallery uses its own precondition where it has
    /// one; the caller has read `entry` again right before.
    ///
    /// - Throws: ``GalleryError``; ``GalleryError/isConflict`` where the text changed in between,
    ///   ``GalleryError/mayHaveHappened`` where nobody can say whether the text was written.
    func write(_ alt: AlternativeText, in place: GalleryEntry, provenance: WriteProvenance) async throws(GalleryError)

    /// Puts a title in place of the one that `entry` shows, and only of that one; like ``write(_:in:provenance:)``.
    ///
    /// - Throws: ``GalleryError``, for a place that keeps no titles too.
    func writeTitle(_ title: String, in place: GalleryEntry) async throws(GalleryError)

    /// Whether `alt` can be written here at all. A place may know no mark for decorative pictures.
    func canHold(_ alt: AlternativeText) -> Bool

    /// Lets go of connections. The gallery cannot be used afterwards.
    func shutdown() async
}

/// Where descriptions are kept.
public enum TextKeeping: Sendable, Hashable {
    /// In the gallery itself, which is written to.
    case gallery
    /// In the ledger alone: the gallery is only read.
    case ledger
}

extension Gallery {
    /// Refuses: most places keep no titles.
    public func writeTitle(_ title: String, in place: GalleryEntry) async throws(GalleryError) {
        throw GalleryError(.cannotHold, "No title can be written to \(id)", remedy: "The ledger keeps it")
    }
}
