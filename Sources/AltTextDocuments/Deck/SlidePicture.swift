/// A picture on a slide, and what a screen reader hears of it.
public struct SlidePicture: Sendable, Hashable {
    /// What tells it from the other pictures of its slide: the number or name that the file gives its shape.
    public let id: String
    /// The part of the file that holds its bytes; `nil` when it is linked or missing.
    public let part: String?
    /// How many bytes it takes, uncompressed; `nil` when they are not in the file.
    public let byteCount: Int?
    /// How wide and high it is shown; `nil` when the file does not say, or says it in units of a group.
    public let size: ShownSize?
    /// Its alt text as a screen reader would read it; `nil` when there is none.
    public let alternativeText: String?
    /// Whether it is marked as needing no text.
    public let isDecorative: Bool
    /// Whether the deck says that its alt text is the name of the file it came from, which old programs put in by
    /// themselves.
    public let isNamedAfterFile: Bool

    /// Creates a picture.
    public init(
        id: String, part: String?, byteCount: Int?, size: ShownSize? = nil, alternativeText: String?,
        isDecorative: Bool, isNamedAfterFile: Bool = false
    ) {
        self.id = id
        self.part = part
        self.byteCount = byteCount
        self.size = size
        self.alternativeText = alternativeText
        self.isDecorative = isDecorative
        self.isNamedAfterFile = isNamedAfterFile
    }
}
