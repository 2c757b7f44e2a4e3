import AltText
import AltTextGalleries

extension GalleryOptions {
    /// Opens a gallery.
    ///
    /// - Throws: `GalleryError`.
    func opened(
        _ gallery: GalleryID, _ surroundings: Surroundings, _ limits: LimitOptions?
    ) async throws -> any Gallery {
        switch gallery.kind {
        case .folder: return try Folder(gallery.place)
        case .album: throw GalleryError(.notAGallery, "\(gallery) cannot be opened")
        }
    }
}
