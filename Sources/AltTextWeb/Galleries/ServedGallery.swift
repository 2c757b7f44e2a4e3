internal import AltText
package import AltTextGalleries
package import AltTextLedger

/// A gallery that the server shows.
package struct ServedGallery: Sendable {
    /// The gallery as the ledger knows it.
    package let record: GalleryRecord
    /// The gallery itself.
    package let gallery: any Gallery
    /// The album under which its pictures stand; `nil` where their own names begin with an album's.
    package let album: String?

    /// Serves a gallery.
    ///
    /// - Parameter album: the album under which its pictures stand; without one, that of a folder is called like the
    ///     folder, and a site's pictures keep their own `album/image` names.
    package init(_ gallery: any Gallery, as record: GalleryRecord, album: String? = nil) {
        self.gallery = gallery
        self.record = record
        self.album = album ?? Self.ownAlbum(of: record)
    }

    private static func ownAlbum(of record: GalleryRecord) -> String? {
        guard record.gallery.kind == .folder else { return nil }
        return record.gallery.place.split(separator: "/").last.map(String.init) ?? "root"
    }

    func named(_ album: String) -> ServedGallery {
        ServedGallery(gallery, as: record, album: album)
    }

    /// The address of a picture below `/album/` or `/files/`, encoded.
    func path(of picture: PictureID) -> String {
        let names = PathText.encode(picture.text, keepsSlashes: true)
        return album.map { PathText.encode($0) + "/" + names } ?? names
    }
}
