import AltText
import AltTextGalleries
import Synchronization

/// A gallery of one's own, as the library's article shows it: pictures and texts in a dictionary.
final class PictureShelf: Gallery {
    let id = GalleryID(kind: GalleryID.Kind(rawValue: "shelf"), place: "kitchen")
    let textKeeping = TextKeeping.gallery
    private let pictures: [PictureID: [UInt8]]
    private let texts = Mutex<[PictureID: AlternativeText]>([:])

    init(_ pictures: [PictureID: [UInt8]]) {
        self.pictures = pictures
    }

    /// The text of a picture.
    func text(of id: PictureID) -> AlternativeText { texts.withLock { $0[id] ?? .missing } }

    func pictureCount() async -> Int? { pictures.count }

    func list(
        _ receive: (Result<PictureListing, GalleryError>) async throws(GalleryError) -> Void
    ) async throws(GalleryError) {
        for id in pictures.keys.sorted() { try await receive(.success(PictureListing(id: id))) }
    }

    func entry(of listing: PictureListing) async throws(GalleryError) -> GalleryEntry {
        guard pictures[listing.id] != nil else { throw .gone(listing.id) }
        return GalleryEntry(id: listing.id, alt: text(of: listing.id), context: "Place: a kitchen")
    }

    func bytes(of listing: PictureListing) async throws(GalleryError) -> [UInt8] {
        guard let bytes = pictures[listing.id] else { throw .gone(listing.id) }
        return bytes
    }

    func write(
        _ alt: AlternativeText, in place: GalleryEntry, provenance: WriteProvenance
    ) async throws(GalleryError) {
        let isUnchanged = texts.withLock { texts in
            guard texts[place.id] ?? .missing == place.alt else { return false }
            texts[place.id] = alt
            return true
        }
        if !isUnchanged { throw .conflict(place.id) }
    }

    func canHold(_ alt: AlternativeText) -> Bool { true }

    func shutdown() async {}
}
