/// The name of a place where pictures live, the same on every run: `folder:/home/ann/Photos`,
/// `album:https://example.org`.
public struct GalleryID: Sendable, Hashable, CustomStringConvertible {
    /// A kind of place, by the word before the colon. Each is declared beside its `Gallery`.
    public struct Kind: Sendable, Hashable, RawRepresentable {
        /// The word, in lower case.
        public let rawValue: String

        /// Names a kind.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// A folder of files on this machine.
        package static let folder = Kind(rawValue: "folder")
        /// A website with the album API.
        package static let album = Kind(rawValue: "album")
    }

    /// What kind of place it is.
    public let kind: Kind
    /// Where it is: an absolute path without a slash at its end, or a base URL without one.
    public let place: String

    /// Names a gallery.
    ///
    /// - Parameters:
    ///   - kind: what kind of place it is.
    ///   - place: the place in its one normal form, so that two names never mean the same gallery.
    public init(kind: Kind, place: String) {
        self.kind = kind
        self.place = place
    }

    /// Reads what ``description`` writes; `nil` where there is no word in lower case before the first colon.
    package init?(_ description: String) {
        guard let colon = description.firstIndex(of: ":"), colon > description.startIndex,
            description[..<colon].allSatisfy({ $0.isASCII && ($0.isLowercase || $0 == "-") })
        else { return nil }
        self.init(
            kind: Kind(rawValue: String(description[..<colon])),
            place: String(description[description.index(after: colon)...]))
    }

    /// Kind and place with a colon between them.
    public var description: String { "\(kind.rawValue):\(place)" }
}
