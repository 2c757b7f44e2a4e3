package import AltText

/// How people write where galleries of one kind are, and the pictures in them.
package struct GalleryAddressing: Sendable {
    /// The kind, which may stand before the place with a colon.
    package let kind: GalleryID.Kind
    /// A gallery's place in its one normal form, from what was written and the folder against which that is read.
    package let place: @Sendable (_ written: String, _ folder: String) -> String
    /// The name of the picture at a place, in the gallery at another; `nil` where it cannot be in there.
    package let picture: @Sendable (_ place: String, _ gallery: String) -> PictureID?
    /// The place of the gallery around a picture of which nothing is known; `nil` where there is none.
    package let parent: @Sendable (_ place: String) -> String?

    /// Every kind that can be written, the one first that needs no word before it.
    package static let all: [GalleryAddressing] = [.folder, .album]
}
