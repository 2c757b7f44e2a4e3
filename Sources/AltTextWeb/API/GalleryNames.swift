internal import AltText
internal import AltTextLedger

/// Finds the galleries that a request names.
struct GalleryNames: Sendable {
    let ledger: Ledger
    let shelf: AlbumShelf

    /// The gallery of a name, a number or an album; every gallery where none is named.
    func galleries(_ name: String?) async throws -> [GalleryRecord] {
        let all = try await ledger.galleries()
        guard let name else { return all }
        let album = shelf.galleries.first { $0.album?.utf8.elementsEqual(name.utf8) ?? false }
        let found = all.first {
            $0.gallery.description == name || $0.id.description == name || $0.id == album?.record.id
        }
        guard let found else { throw APIError.badParameter("gallery", "There is no such gallery. See /api/galleries.") }
        return [found]
    }
}
