import AltText
import AltTextGalleries
import AltTextModels

extension GalleryOptions {
    /// Opens a gallery.
    ///
    /// - Throws: `GalleryError`; an exit code where the key file cannot be trusted.
    func opened(
        _ gallery: GalleryID, _ surroundings: Surroundings, _ limits: LimitOptions?
    ) async throws -> any Gallery {
        switch gallery.kind {
        case .folder: return try Folder(gallery.place)
        case .album:
            var list: AlbumList?
            if let path = self.list { list = try await AlbumList(path) }
            var options = Album.Options()
            if let limits { options.loading = limits.loaderOptions }
            return try Album(
                base: gallery.place, token: try token(surroundings), list: list, imageURL: imageURL, options: options)
        }
    }

    /// What was given goes before the environment, and that before what is stored.
    private func token(_ surroundings: Surroundings) throws -> Secret? {
        if let token { return Secret(token) }
        if let token = surroundings.environment["ALTTEXT_ALBUM_TOKEN"], !token.isEmpty { return Secret(token) }
        return try surroundings.keys().key(named: "album")
    }
}
