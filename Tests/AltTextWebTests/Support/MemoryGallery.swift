import AltText
import AltTextGalleries
import Synchronization

/// A gallery in memory, which does as it is told.
final class MemoryGallery: Gallery {
    struct Picture: Sendable {
        var alt = AlternativeText.missing
        var bytes: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0]
        var stamp = "1"
    }

    private struct State {
        var pictures: [PictureID: Picture]
        var entryError: GalleryError?
        var writeError: GalleryError?
        var errorAfterWrite: GalleryError?
        var beforeBytes: (@Sendable () async -> Void)?
        var listed: AsyncStream<Void>.Continuation?
    }

    let id: GalleryID
    let textKeeping: TextKeeping
    private let state: Mutex<State>

    init(_ id: GalleryID, keeping: TextKeeping = .ledger, _ pictures: [String: Picture]) {
        self.id = id
        textKeeping = keeping
        state = Mutex(State(pictures: Dictionary(uniqueKeysWithValues: pictures.map { (PictureID($0), $1) })))
    }

    subscript(name: String) -> Picture? {
        get { state.withLock { $0.pictures[PictureID(name)] } }
        set { state.withLock { $0.pictures[PictureID(name)] = newValue } }
    }

    /// Makes reading or writing fail.
    func fail(reading: GalleryError? = nil, writing: GalleryError? = nil) {
        state.withLock { state in
            state.entryError = reading
            state.writeError = writing
            state.errorAfterWrite = nil
        }
    }

    /// Makes reading fail once a write has been tried.
    func failReadingAfterWrite(_ error: GalleryError) { state.withLock { $0.errorAfterWrite = error } }

    /// Makes reading bytes wait for something.
    func beforeBytes(_ wait: @escaping @Sendable () async -> Void) { state.withLock { $0.beforeBytes = wait } }

    /// Tells of every listing from now on.
    func listings() -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
        state.withLock { $0.listed = continuation }
        return stream
    }

    func pictureCount() async -> Int? { state.withLock { $0.pictures.count } }

    func list(
        _ receive: (Result<PictureListing, GalleryError>) async throws(GalleryError) -> Void
    ) async throws(GalleryError) {
        let pictures = state.withLock { state in
            state.listed?.yield()
            return state.pictures
        }
        for (id, picture) in pictures.sorted(by: { $0.key < $1.key }) {
            try await receive(.success(PictureListing(id: id, stamp: picture.stamp)))
        }
    }

    func entry(of listing: PictureListing) async throws(GalleryError) -> GalleryEntry {
        if let error = state.withLock({ $0.entryError }) { throw error }
        let picture = try picture(listing.id)
        return GalleryEntry(id: listing.id, alt: picture.alt, isEmbedded: textKeeping == .ledger)
    }

    func bytes(of listing: PictureListing) async throws(GalleryError) -> [UInt8] {
        if let error = state.withLock({ $0.entryError }) { throw error }
        if let wait = state.withLock({ $0.beforeBytes }) { await wait() }
        return try picture(listing.id).bytes
    }

    func write(
        _ alt: AlternativeText, in place: GalleryEntry, provenance: WriteProvenance
    ) async throws(GalleryError) {
        let error = state.withLock { state in
            state.entryError = state.errorAfterWrite ?? state.entryError
            return state.writeError
        }
        if let error { throw error }
        await Task.yield()
        guard try picture(place.id).alt == place.alt else { throw GalleryError(.conflict, "The text has changed") }
        self[place.id.text]?.alt = alt
    }

    func canHold(_ alt: AlternativeText) -> Bool { alt != .decorative }

    func shutdown() async {}

    private func picture(_ id: PictureID) throws(GalleryError) -> Picture {
        guard let picture = state.withLock({ $0.pictures[id] }) else {
            throw GalleryError(.gone, "There is no picture \(id)")
        }
        return picture
    }
}
