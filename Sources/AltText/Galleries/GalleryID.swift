/// The name of a place where pictures live, the same on every run: `folder:/home/ann/Photos`,
/// `album:https://example.org`.
package struct GalleryID: Sendable, Hashable, CustomStringConvertible {
    /// What kind of place it is.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A folder of files on this machine.
        case folder
        /// A website with the album API.
        case album
    }

    /// What kind of place it is.
    package let kind: Kind
    /// Where it is: an absolute path without a slash at its end, or a base URL without one.
    package let place: String

    /// Names a gallery.
    ///
    /// - Parameter place: the place in its one normal form, so that two names never mean the same gallery.
    package init(kind: Kind, place: String) {
        self.kind = kind
        self.place = place
    }

    /// Reads what ``description`` writes; `nil` where there is no known kind before the first colon.
    package init?(_ description: String) {
        guard let colon = description.firstIndex(of: ":"), let kind = Kind(rawValue: String(description[..<colon]))
        else { return nil }
        self.init(kind: kind, place: String(description[description.index(after: colon)...]))
    }

    /// Kind and place with a colon between them.
    package var description: String { "\(kind.rawValue):\(place)" }
}
