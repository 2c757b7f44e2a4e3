internal import AltText
internal import AltTextHTTP

/// How the URL of a picture's file is made from the picture's name: `{base}/files/cache/{album}/{image}-1280w.jpg`.
struct ImageURLTemplate: Sendable, Hashable {
    private enum Piece: Sendable, Hashable {
        case text(String)
        case base
        case album
        case image
    }

    private let pieces: [Piece]

    /// Reads a template.
    ///
    /// - Throws: ``GalleryError`` for one without `{image}`, with other names in braces, or that makes no web address.
    init(_ text: String, base: SiteAddress) throws(GalleryError) {
        guard let pieces = Self.pieces(of: text) else {
            throw .badTemplate(text, "only {base}, {album} and {image} stand in braces")
        }
        guard pieces.contains(.image) else {
            throw .badTemplate(text, "it has no {image}, so that all pictures had one URL")
        }
        self.pieces = pieces
        let sample = fill(base: "\(base)", album: "a", image: "b")
        let end = sample.firstIndex { $0 == "?" || $0 == "#" } ?? sample.endIndex
        guard sample.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), Endpoint(String(sample[..<end])) != nil else {
            throw .badTemplate(text, "it makes no web address")
        }
    }

    /// The URL of a picture's file.
    func url(of picture: AlbumPicture, base: SiteAddress) -> String {
        fill(base: "\(base)", album: picture.encodedAlbum, image: picture.encodedImage)
    }

    /// The picture whose URL this is; `nil` where it is none of this template's.
    func picture(at url: String, base: SiteAddress) -> (album: String, image: String)? {
        var rest = url[...]
        var found: [Piece: String] = [:]
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .text, .base:
                let text = text(of: piece, base: base)
                guard rest.hasPrefix(text) else { return nil }
                rest = rest.dropFirst(text.count)
            case .album, .image:
                let following = index + 1 < pieces.count ? text(of: pieces[index + 1], base: base) : ""
                guard let value = Self.take(piece, from: &rest, before: following),
                    found.updateValue(value, forKey: piece) ?? value == value
                else { return nil }
            }
        }
        guard rest.isEmpty, let album = found[.album], let image = found[.image] else { return nil }
        return (album, image)
    }

    /// An album reaches to the last place where the rest can follow, an image has no slash.
    private static func take(_ piece: Piece, from rest: inout Substring, before following: String) -> String? {
        let ranges = following.isEmpty ? [] : rest.ranges(of: following)
        let end = following.isEmpty ? rest.endIndex : (piece == .album ? ranges.last : ranges.first)?.lowerBound
        guard let end else { return nil }
        let value = rest[..<end]
        guard !value.isEmpty, piece == .album || !value.contains("/") else { return nil }
        rest = rest[end...]
        return String(value).percentDecoded
    }

    private func text(of piece: Piece, base: SiteAddress) -> String {
        switch piece {
        case .text(let text): text
        case .base: "\(base)"
        case .album, .image: ""
        }
    }

    private func fill(base: String, album: String, image: String) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .base: base
            case .album: album
            case .image: image
            }
        }.joined()
    }

    private static func pieces(of text: String) -> [Piece]? {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}") else { return nil }
            if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
            switch rest[rest.index(after: open)..<close] {
            case "base": pieces.append(.base)
            case "album": pieces.append(.album)
            case "image": pieces.append(.image)
            default: return nil
            }
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        return pieces
    }
}
