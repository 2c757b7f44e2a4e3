internal import AltText
internal import AltTextLedger

/// A list of pictures, page by page, gallery by gallery.
struct PictureQuery: Sendable {
    let ledger: Ledger
    /// The galleries that are gone through, in the order of their numbers.
    let galleries: [GalleryRecord]
    var isMissing = false
    var status: PictureStatus?

    /// A part of the list.
    struct Page: Sendable {
        var pictures: [(gallery: GalleryRecord, face: Ledger.PictureFace)] = []
        /// Where the next page begins; `nil` on the last one.
        var next: PageCursor?
    }

    /// The pictures behind a cursor.
    ///
    /// - Parameter limit: how many at most.
    func page(after cursor: PageCursor?, limit: Int) async throws(LedgerError) -> Page {
        var page = Page()
        for gallery in galleries where cursor.map({ gallery.id >= $0.gallery }) ?? true {
            let last = cursor?.gallery == gallery.id ? cursor?.picture : nil
            // One more than asked for tells whether there is another page.
            let room = limit + 1 - page.pictures.count
            let faces = try await ledger.faces(
                in: gallery.id, isMissing: isMissing, status: status, after: last, limit: room)
            page.pictures += faces.map { (gallery, $0) }
            guard page.pictures.count > limit else { continue }
            page.pictures.removeLast()
            if let last = page.pictures.last {
                page.next = PageCursor(gallery: last.gallery.id, picture: last.face.picture.id)
            }
            return page
        }
        return page
    }
}

/// Where a list goes on: behind a picture of a gallery. Nothing for clients to look into.
struct PageCursor: Sendable, Hashable {
    let gallery: GalleryRecord.ID
    let picture: PictureRecord.ID

    init(gallery: GalleryRecord.ID, picture: PictureRecord.ID) {
        self.gallery = gallery
        self.picture = picture
    }

    /// Reads what ``text`` writes.
    init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard text.utf8.count <= 40, parts.count == 3, parts[0] == "c",
            let gallery = Int64(parts[1], radix: 36), let picture = Int64(parts[2], radix: 36),
            gallery >= 0, picture >= 0
        else { return nil }
        self.init(gallery: GalleryRecord.ID(gallery), picture: PictureRecord.ID(picture))
    }

    var text: String { "c-\(String(gallery.rawValue, radix: 36))-\(String(picture.rawValue, radix: 36))" }
}

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
