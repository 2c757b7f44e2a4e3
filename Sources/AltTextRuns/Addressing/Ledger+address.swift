public import AltText
public import AltTextLedger

extension Ledger {
    /// A gallery or picture that somebody named.
    public enum Addressee: Sendable, Hashable {
        /// A whole gallery.
        case gallery(GalleryRecord)
        /// A picture.
        case picture(PictureRecord, GalleryRecord)
        /// A picture that would be in a known gallery, and that the ledger does not know.
        case unknownPicture(PictureID, GalleryRecord)
    }

    /// What an address means: a known gallery, or a picture in the innermost known gallery around it.
    ///
    /// - Returns: `nil` where no known gallery has anything to do with it.
    public func addressee(of address: Address) async throws(LedgerError) -> Addressee? {
        let galleries = try await galleries()
        if let record = galleries.first(where: { $0.gallery == address.gallery }) { return .gallery(record) }
        let around = galleries.filter { address.picture(in: $0.gallery) != nil }
        var unknown: Addressee?
        for record in around.sorted(by: { $0.gallery.place.utf8.count > $1.gallery.place.utf8.count }) {
            guard let name = address.picture(in: record.gallery) else { continue }
            if let picture = try await picture(name, in: record.id) { return .picture(picture, record) }
            unknown = unknown ?? .unknownPicture(name, record)
        }
        return unknown
    }
}
