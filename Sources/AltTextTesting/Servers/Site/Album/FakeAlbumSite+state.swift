import Synchronization

extension FakeAlbumSite {
    /// An alt text that was written through the API.
    package struct Write: Sendable, Hashable {
        /// The picture's name.
        package var picture: String
        /// The text.
        package var alt: String
        /// What the client said of its origin.
        package var provenance: String?
        /// What the client said of whether a person stands for it.
        package var verified: JSONValue?
    }

    /// How often a picture was asked about.
    package struct Counts: Sendable, Hashable {
        /// Requests that read its texts.
        package var gets = 0
        /// Requests that change them, successful or not.
        package var patches = 0
        /// Requests for its file.
        package var files = 0
        /// How many of those came with any token.
        package var filesWithToken = 0
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
    package var pictures: [String: FakeAlbumPicture] { state.withLock { $0.pictures } }

    /// How often each picture was asked about.
    package var counts: [String: Counts] { state.withLock { $0.counts } }

    /// Every alt text that was written, in order.
    package var writes: [Write] { state.withLock { $0.writes } }

    /// Every alt text that was written to a picture, in order.
    package func texts(writtenTo name: String) -> [String] {
        writes.filter { $0.picture == name }.map(\.alt)
    }

    /// Changes a picture as somebody in the site itself does: nothing is counted as written. Nil takes it away.
    package func edit(_ name: String, _ change: (inout FakeAlbumPicture?) -> Void) {
        state.withLock { state in
            change(&state.pictures[name])
            state.pictures[name]?.version += 1
        }
    }
}
