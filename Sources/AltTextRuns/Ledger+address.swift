package import AltText
package import AltTextGalleries
package import AltTextLedger

extension Ledger {
    /// A gallery or picture that somebody named.
    package enum Addressee: Sendable, Hashable {
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
    package func addressee(of address: Address) async throws(LedgerError) -> Addressee? {
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

    /// A picture that nobody has listed yet, which becomes known with its gallery if it is there. A name that was typed
    /// wrong leaves nothing behind.
    ///
    /// - Returns: why it is not there otherwise, or cannot be looked at.
    package func found(
        _ name: PictureID, in gallery: any Gallery
    ) async throws(LedgerError) -> Result<(picture: PictureRecord, gallery: GalleryRecord), GalleryError> {
        let listing = PictureListing(id: name)
        do throws(GalleryError) {
            _ = try await gallery.entry(of: listing)
        } catch {
            return .failure(error)
        }
        let record = try await self.gallery(gallery.id)
        _ = try await enlist([listing], in: record.id)
        guard let picture = try await picture(name, in: record.id) else {
            throw LedgerError(.unknown, "The ledger did not keep \(name.text.excerpt)")
        }
        return .success((picture, record))
    }
}
