package import AltText
internal import AltTextGalleries
internal import Foundation

/// What a person writes to name a gallery or a picture: a path, or a kind of gallery and a place with a colon between them.
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
        let folder = folder ?? FileManager.default.currentDirectoryPath
        let all = GalleryAddressing.all
        let named = all.dropFirst().first { text.hasPrefix("\($0.kind.rawValue):") }
        let written = named.map { String(text.dropFirst($0.kind.rawValue.count + 1)) } ?? text
        let addressing = named ?? all[0]
        gallery = GalleryID(kind: addressing.kind, place: addressing.place(written, folder))
    }

    private static func addressing(of gallery: GalleryID) -> GalleryAddressing? {
        GalleryAddressing.all.first { $0.kind == gallery.kind }
    }

    /// The name that a picture has in `gallery` if this is its address; `nil` where it cannot be in there.
    package func picture(in gallery: GalleryID) -> PictureID? {
        guard gallery.kind == self.gallery.kind else { return nil }
        return Self.addressing(of: gallery)?.picture(self.gallery.place, gallery.place)
    }

    /// The gallery around a picture that nothing is known of: its folder, or the site before `/album/`.
    package var parent: GalleryID? {
        Self.addressing(of: gallery)?.parent(gallery.place).map { GalleryID(kind: gallery.kind, place: $0) }
    }
}
