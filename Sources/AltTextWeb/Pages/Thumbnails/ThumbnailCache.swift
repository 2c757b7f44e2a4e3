internal import Synchronization

/// A picture at the size of a page.
struct Thumbnail: Sendable {
    let bytes: [UInt8]
    let type: PictureType

    /// - Returns: `nil` where the bytes are none of a kind that is made here.
    init?(_ bytes: [UInt8]) {
        guard let type = PictureType(of: bytes), type == .jpeg || type == .png else { return nil }
        self.bytes = bytes
        self.type = type
    }
}

/// Thumbnails that were made, as many as fit; those go first that nobody has looked at for longest.
final class ThumbnailCache: Sendable {
    private struct State {
        var entries: [ThumbnailKey: (picture: Thumbnail, usedAt: UInt64)] = [:]
        var byteCount = 0
        var uses: UInt64 = 0
    }

    private let limit: Int
    private let state = Mutex(State())

    /// - Parameter limit: how many bytes of pictures are kept.
    init(limit: Int = 16 << 20) {
        self.limit = limit
    }

    subscript(key: ThumbnailKey) -> Thumbnail? {
        state.withLock { state in
            guard let entry = state.entries[key] else { return nil }
            state.uses += 1
            state.entries[key]?.usedAt = state.uses
            return entry.picture
        }
    }

    func keep(_ picture: Thumbnail, for key: ThumbnailKey) {
        state.withLock { state in
            guard state.entries[key] == nil, picture.bytes.count <= limit else { return }
            state.uses += 1
            state.entries[key] = (picture, state.uses)
            state.byteCount += picture.bytes.count
            guard state.byteCount > limit else { return }
            // Many at once, so that sorting is rare.
            for (old, entry) in state.entries.sorted(by: { $0.value.usedAt < $1.value.usedAt }) {
                guard state.byteCount > limit * 3 / 4, old != key else { break }
                state.entries[old] = nil
                state.byteCount -= entry.picture.bytes.count
            }
        }
    }
}
