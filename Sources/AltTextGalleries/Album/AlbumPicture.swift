internal import AltText

/// A picture of an album site: the album's name, which may have slashes in it, and the picture's.
struct AlbumPicture: Sendable, Hashable {
    /// The parts of the album's name between its slashes, one at least.
    let album: [String]
    let image: String

    /// Splits `album/image` at its last slash.
    ///
    /// - Throws: ``Fault`` for a name that no site could be asked about without danger: it goes into a URL.
    init(_ name: String) throws(Fault) {
        // By bytes: a slash with an accent on it is another character to Swift, and the same to a server.
        let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        guard parts.count >= 2, let image = parts.last else { throw .noSlash }
        for part in parts {
            if part.isEmpty { throw .emptyPart }
            if part == "." || part == ".." { throw .dots }
            if part.unicodeScalars.contains(where: Self.isForbidden) { throw .controlCharacter }
        }
        album = Array(parts.dropLast())
        self.image = image
    }

    /// Why a name is none.
    enum Fault: String, Error {
        case noSlash = "has no slash between album and image"
        case emptyPart = "has an empty part"
        case dots = "leads to another place with its dots"
        case controlCharacter = "has a control character"
    }

    /// The picture's name.
    var id: PictureID { PictureID((album + [image]).joined(separator: "/")) }

    /// The album's name as it stands in a URL, its slashes kept.
    var encodedAlbum: String { album.map(\.percentEncoded).joined(separator: "/") }
    /// The picture's name as it stands in a URL.
    var encodedImage: String { image.percentEncoded }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .lineSeparator
            || scalar.properties.generalCategory == .paragraphSeparator
    }
}

extension SiteAddress {
    /// The URL at which the API does something with a picture.
    func url(of picture: AlbumPicture, _ verb: String) -> String {
        "\(self)/album/\(picture.encodedAlbum)/\(picture.encodedImage)/\(verb)"
    }
}
