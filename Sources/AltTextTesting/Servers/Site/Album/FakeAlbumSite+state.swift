import Synchronization

extension FakeAlbumSite {
    /// An alt text that was written through the API.
    public struct Write: Sendable, Hashable {
        /// The picture's name.
        public var picture: String
        /// The text.
        public var alt: String
        /// What the client said of its origin.
        public var provenance: String?
    }

    /// How often a picture was asked about.
    public struct Counts: Sendable, Hashable {
        /// Requests that read its texts.
        public var gets = 0
        /// Requests that change them, successful or not.
        public var patches = 0
        /// Requests for its file.
        public var files = 0
        /// How many of those came with any token.
        public var filesWithToken = 0
    }

    struct State {
        var pictures: [String: FakeAlbumPicture]
        var counts: [String: Counts] = [:]
        var writes: [Write] = []

        /// Counts a request, and says how many of its kind there have been.
        mutating func count(_ verb: Place.Verb, _ name: String, hasToken: Bool) -> Int {
            var counts = counts[name] ?? Counts()
            defer { self.counts[name] = counts }
            switch verb {
            case .get:
                counts.gets += 1
                return counts.gets
            case .patch:
                counts.patches += 1
                return counts.patches
            case .file:
                counts.files += 1
                if hasToken { counts.filesWithToken += 1 }
                return counts.files
            }
        }
    }

    /// The pictures as they are now.
    public var pictures: [String: FakeAlbumPicture] { state.withLock { $0.pictures } }

    /// How often each picture was asked about.
    public var counts: [String: Counts] { state.withLock { $0.counts } }

    /// Every alt text that was written, in order.
    public var writes: [Write] { state.withLock { $0.writes } }

    /// Every alt text that was written to a picture, in order.
    public func texts(writtenTo name: String) -> [String] {
        writes.filter { $0.picture == name }.map(\.alt)
    }

    /// Changes a picture as somebody in the site itself does: nothing is counted as written. Nil takes it away.
    public func edit(_ name: String, _ change: (inout FakeAlbumPicture?) -> Void) {
        state.withLock { state in
            change(&state.pictures[name])
            state.pictures[name]?.version += 1
        }
    }
}
