internal import AltText
internal import SystemPackage

/// The pictures of an album site as they lie on this machine: `{album}/{image}.jpg`, with any ending that pictures have.
package struct AlbumOriginals: Sendable {
    private let folder: Folder

    private static let endings = ["jpg", "jpeg", "png", "gif", "webp", "avif", "heic", "tif", "tiff", "svg"]

    /// Opens the folder of all albums.
    ///
    /// - Throws: ``GalleryError`` where there is none, or it cannot be read.
    package init(_ path: String, options: PictureLoader.Options = PictureLoader.Options()) throws(GalleryError) {
        folder = try Folder(path, options: options)
    }

    /// Lists the pictures as the site names them, album by album.
    func list(
        _ receive: (Result<PictureListing, GalleryError>) async throws(GalleryError) -> Void
    ) async throws(GalleryError) {
        // A folder's pictures come one after the other: two of one name are known once all of them are.
        var album = ""
        var listings: [(stem: String, listing: PictureListing)] = []
        try await folder.list { (result) throws(GalleryError) in
            switch result {
            case .failure(let error): try await receive(.failure(error))
            case .success(let listing):
                guard let name = Name(listing.id.text) else {
                    try await receive(.failure(.outsideAlbums(listing.id)))
                    return
                }
                if name.album != album {
                    try await Self.flush(&listings, receive)
                    album = name.album
                }
                listings.append((name.stem, listing))
            }
        }
        try await Self.flush(&listings, receive)
    }

    private static func flush(
        _ listings: inout [(stem: String, listing: PictureListing)],
        _ receive: (Result<PictureListing, GalleryError>) async throws(GalleryError) -> Void
    ) async throws(GalleryError) {
        let files = Dictionary(grouping: listings, by: \.stem)
        for (stem, listing) in listings {
            let twins = files[stem] ?? []
            guard twins.count == 1 else {
                // Told once, at the first of them.
                if twins.first?.listing.id == listing.id {
                    try await receive(.failure(.twins(twins.map(\.listing.id), stem)))
                }
                continue
            }
            try await receive(.success(PictureListing(id: PictureID(stem), stamp: listing.stamp)))
        }
        listings = []
    }

    /// Reads a picture's file.
    ///
    /// - Throws: ``GalleryError`` where there is none, or several have the name.
    func bytes(of id: PictureID) async throws(GalleryError) -> [UInt8] {
        let files = try await files(of: id)
        guard let file = files.first else {
            throw GalleryError(
                .unreadable, "There is no file of \(id.text.excerpt) in \(folder.id.place.excerpt)",
                remedy: "Put it there, or leave the picture out of the list")
        }
        guard files.count == 1 else { throw .twins(files, id.text) }
        return try await folder.bytes(of: PictureListing(id: file))
    }

    private func files(of id: PictureID) async throws(GalleryError) -> [PictureID] {
        let folder = folder
        return try await onBlockingThread(orThrow: .interrupted) { () throws(GalleryError) in
            // Somebody may have written the ending into the list.
            let names = [id.text] + Self.endings.flatMap { ["\(id.text).\($0)", "\(id.text).\($0.uppercased())"] }
            let there = names.filter { name in
                guard let path = try? folder.bytePath(of: PictureID(name)) else { return false }
                return (try? FileState(of: path))?.kind == .file
            }
            return there.map(PictureID.init)
        }
    }

    /// A file's place: the album, and album and image as the site has them.
    private struct Name {
        let album: String
        let stem: String

        init?(_ file: String) {
            guard let slash = file.lastIndex(of: "/"), let dot = file.lastIndex(of: "."), slash < dot else {
                return nil
            }
            album = String(file[..<slash])
            stem = String(file[..<dot])
        }
    }
}

extension GalleryError {
    fileprivate static func outsideAlbums(_ id: PictureID) -> GalleryError {
        GalleryError(
            .unreadable, "\(id.text.excerpt) lies in no album's folder",
            remedy: "Move it into the folder that is called like its album")
    }

    fileprivate static func twins(_ files: [PictureID], _ name: String) -> GalleryError {
        GalleryError(
            .unreadable,
            "\(files.map { $0.text.excerpt }.joined(separator: " and ")) are both \(name.excerpt) to the site",
            remedy: "Keep one of them there")
    }
}
