/// A picture as it is in its gallery right now.
package struct GalleryEntry: Sendable, Hashable {
    /// The picture's name.
    package var id: PictureID
    /// The alt text there now.
    package var alt: AlternativeText
    /// Whether ``alt`` was found in the file's own metadata, rather than where the place keeps alt texts.
    package var isEmbedded: Bool
    /// What identifies this state of the picture and its text to the gallery, for a later conditional write.
    package var revision: String
    /// What the place knows of the picture, one fact a line, as models get it; empty where it knows nothing.
    package var context: String

    /// Creates an entry.
    package init(
        id: PictureID, alt: AlternativeText, isEmbedded: Bool = false, revision: String = "", context: String = ""
    ) {
        self.id = id
        self.alt = alt
        self.isEmbedded = isEmbedded
        self.revision = revision
        self.context = context
    }
}
