import AltText
import AltTextGalleries

extension GalleryOptions {
    func opened(
        _ gallery: GalleryID, _ surroundings: Surroundings, _ limits: LimitOptions?
    ) async throws -> any Gallery {
        throw GalleryError(.notAGallery, "\(gallery) cannot be opened")
    }
}
