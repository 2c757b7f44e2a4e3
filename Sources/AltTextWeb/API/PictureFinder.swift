internal import AltText
internal import AltTextGalleries
internal import AltTextLedger
internal import AltTextRuns

/// Finds the picture that a request is about, with the text of its place in the ledger.
struct PictureFinder: Sendable {
    let ledger: Ledger
    let shelf: AlbumShelf
    /// Hears of pictures that nobody knew.
    let listings: ListingRefresher
    let checker: PlaceChecker

    /// A picture and its gallery.
    struct Found {
        let served: ServedGallery
        let face: Ledger.PictureFace
    }

    /// The picture of an album, its place's text included.
    ///
    /// - Parameter names: the names of the album and the image in the address.
    func picture(_ names: [String]) async throws -> Found {
        let found = try await listed(names)
        return Found(served: found.served, face: try await checked(found.face, in: found.served))
    }

    /// The picture of an album, as the ledger has it.
    func listed(_ names: [String]) async throws -> Found {
        let candidates = shelf.candidates(for: names)
        let face = try await ledger.face(ofFirst: candidates.map { ($0.served.record.id, $0.name) })
        guard let face, let served = shelf.gallery(face.picture.galleryID) else {
            if !candidates.isEmpty { listings.wish() }
            throw APIError.noSuchPicture()
        }
        guard face.picture.status != .gone else { throw APIError.noSuchPicture() }
        return Found(served: served, face: face)
    }

    /// A picture whose place has been looked at, so that a text that the file brought along is not taken for none.
    func checked(_ face: Ledger.PictureFace, in served: ServedGallery) async throws -> Ledger.PictureFace {
        guard face.picture.needsCheck else { return face }
        switch try await checker.check(face.picture.id, in: served.gallery) {
        case .failed(let error): throw APIError(error)
        case .known:
            guard let face = try await ledger.face(of: face.picture.id) else { throw APIError.noSuchPicture() }
            return face
        }
    }
}
