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
        var face = try await ledger.face(ofFirst: candidates.map { ($0.served.record.id, $0.name) })
        if face == nil { face = try await faceWithEnding(candidates.map { ($0.served.record.id, $0.name) }) }
        guard let face, let served = shelf.gallery(face.picture.galleryID) else {
            if !candidates.isEmpty { listings.wish() }
            throw APIError.noSuchPicture()
        }
        guard face.picture.status != .gone else { throw APIError.noSuchPicture() }
        return Found(served: served, face: face)
    }

    /// The picture that is called so with an ending behind it, as long as it is the only one.
    private func faceWithEnding(
        _ candidates: [(gallery: GalleryRecord.ID, name: PictureID)]
    ) async throws -> Ledger.PictureFace? {
        var known: [(gallery: GalleryRecord.ID, name: PictureID)] = []
        for candidate in candidates {
            let names = try await ledger.names(endingAfter: candidate.name, in: candidate.gallery)
            known += names.map { (candidate.gallery, $0) }
        }
        guard known.count < 2 else { throw APIError.ambiguousPicture(known.map(\.name)) }
        return try await ledger.face(ofFirst: known)
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
