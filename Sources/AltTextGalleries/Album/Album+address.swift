internal import AltText
internal import Foundation

extension GalleryAddressing {
    /// `album:` and a URL, with `/album/NAME/IMAGE` behind it for a picture.
    package static let album = GalleryAddressing(
        kind: .album,
        place: { written, _ in (try? SiteAddress(written)).map(String.init(describing:)) ?? written },
        picture: { place, gallery in
            let prefix = "\(gallery)/album/"
            guard place.hasPrefix(prefix), place.count > prefix.count else { return nil }
            let name = String(place.dropFirst(prefix.count))
            var parts = name.split(separator: "/", omittingEmptySubsequences: false)
            if parts.count > 2, parts.last == "get" || parts.last == "patch" { parts.removeLast() }
            return PictureID(parts.joined(separator: "/").removingPercentEncoding ?? name)
        },
        parent: { place in place.range(of: "/album/").map { String(place[..<$0.lowerBound]) } })
}
