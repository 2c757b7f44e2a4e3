/// A picture as it is in its gallery right now.
public struct GalleryEntry: Sendable, Hashable {
    /// The picture's name.
    public var id: PictureID
    /// The alt text there now.
    public var alt: AlternativeText
    /// Whether ``alt`` was found in the file's own metadata, rather than where the place keeps alt texts.
    public var isEmbedded: Bool
    /// The title there now; `nil` where the place keeps none.
    public var title: String?
    /// Whether a person stands for the text there, where the place says so: one for which nobody does was written by a
    /// machine. `nil`: the place does not say.
    public var isVerified: Bool?
    /// What identifies this state of the picture and its text to the gallery, for a later conditional write.
    public var revision: String
    /// What the place knows of the picture, one fact a line, as models get it; empty where it knows nothing.
    public var context: String

    /// Creates an entry.
    public init(
        id: PictureID, alt: AlternativeText, isEmbedded: Bool = false, isVerified: Bool? = nil, title: String? = nil,
        revision: String = "", context: String = ""
    ) {
        self.id = id
        self.alt = alt
        self.isEmbedded = isEmbedded
        self.isVerified = isVerified
        self.title = title
        self.revision = revision
        self.context = context
    }
}
