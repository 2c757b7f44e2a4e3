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
