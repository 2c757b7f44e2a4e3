package import AltText
internal import AltTextGalleries
internal import Foundation

/// What a person writes to name a gallery or a picture: a path, or `album:` and a URL.
package struct Address: Sendable, Hashable {
    /// What was written.
    package let text: String
    /// The gallery it names, or would name: `folder:` and the absolute path, `album:` and the URL.
    package let gallery: GalleryID

    /// Reads an address.
    ///
    /// - Parameter folder: the folder against which relative paths are read; `nil`: the current one.
    package init(_ text: String, relativeTo folder: String? = nil) {
        self.text = text
        if text.hasPrefix("album:") {
            gallery = GalleryID(kind: .album, place: Album.normalForm(of: String(text.dropFirst(6))))
        } else {
            gallery = GalleryID(
                kind: .folder,
                place: Self.realPath(text, relativeTo: folder ?? FileManager.default.currentDirectoryPath))
        }
    }

    /// The name that a picture has in `gallery` if this is its address; `nil` where it cannot be in there.
    package func picture(in gallery: GalleryID) -> PictureID? {
        guard gallery.kind == self.gallery.kind else { return nil }
        let place = self.gallery.place
        let prefix = gallery.kind == .album ? "\(gallery.place)/album/" : "\(gallery.place)/"
        guard place.hasPrefix(prefix), place.count > prefix.count else { return nil }
        let name = String(place.dropFirst(prefix.count))
        guard gallery.kind == .album else { return PictureID(name.replacing("\\", with: "\\\\")) }
        var parts = name.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count > 2, parts.last == "get" || parts.last == "patch" { parts.removeLast() }
        return PictureID(parts.joined(separator: "/").removingPercentEncoding ?? name)
    }

    /// The gallery around a picture that nothing is known of: its folder, or the site before `/album/`.
    package var parent: GalleryID? {
        switch gallery.kind {
        case .folder:
            guard let slash = gallery.place.lastIndex(of: "/"), slash > gallery.place.startIndex else { return nil }
            return GalleryID(kind: .folder, place: String(gallery.place[..<slash]))
        case .album:
            guard let path = gallery.place.range(of: "/album/") else { return nil }
            return GalleryID(kind: .album, place: String(gallery.place[..<path.lowerBound]))
        }
    }

    /// The path without links on the way, also where there is nothing at its end (any more).
    private static func realPath(_ text: String, relativeTo folder: String) -> String {
        let url = URL(filePath: text, relativeTo: URL(filePath: folder, directoryHint: .isDirectory))
            .standardizedFileURL
        let resolved = url.deletingLastPathComponent().resolvingSymlinksInPath().appending(path: url.lastPathComponent)
        var isFolder: ObjCBool = false
        _ = unsafe FileManager.default.fileExists(atPath: url.path(percentEncoded: false), isDirectory: &isFolder)
        var path = (isFolder.boolValue ? url.resolvingSymlinksInPath() : resolved).path(percentEncoded: false)
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }
}
