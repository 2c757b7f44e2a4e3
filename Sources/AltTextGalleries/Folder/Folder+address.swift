internal import AltText
internal import Foundation

extension GalleryAddressing {
    /// A path, which needs no word before it.
    package static let folder = GalleryAddressing(
        kind: .folder, place: realPath,
        picture: { place, gallery in
            let prefix = "\(gallery)/"
            guard place.hasPrefix(prefix), place.count > prefix.count else { return nil }
            return PictureID(String(place.dropFirst(prefix.count)).replacing("\\", with: "\\\\"))
        },
        parent: { place in
            place.lastIndex(of: "/").flatMap { $0 > place.startIndex ? String(place[..<$0]) : nil }
        })

    /// The path without links on the way, also where there is nothing at its end (any more).
    @Sendable private static func realPath(_ text: String, relativeTo folder: String) -> String {
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
