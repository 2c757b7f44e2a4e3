import AltText
import AltTextGalleries

extension Gallery {
    /// Everything that is listed, failures included.
    func listed() async throws -> [Result<PictureListing, GalleryError>] {
        var results: [Result<PictureListing, GalleryError>] = []
        try await list { results.append($0) }
        return results
    }

    /// The names of all that is listed, in order.
    func names() async throws -> [String] {
        try await listed().compactMap { try? $0.get().id.text }
    }

    /// What the gallery says of one picture.
    func entry(_ name: String) async throws -> GalleryEntry {
        try await entry(of: PictureListing(id: PictureID(name)))
    }
}

/// The failure of a gallery, or `nil` where `body` does not fail.
func failure(_ body: () async throws -> Void) async -> GalleryError? {
    do {
        try await body()
        return nil
    } catch {
        return error as? GalleryError
    }
}
