/// What a picture's file says about itself, without any model having looked at it.
public struct PictureFacts: Sendable, Hashable, Codable {
    /// The name of the file's format, as people write it: `JPEG`, `PNG`, `HEIC`, `SVG`.
    public var format: String
    /// Upright width in pixels, before any resizing.
    public var width: Int
    /// Upright height in pixels, before any resizing.
    public var height: Int
    /// The size of the file in bytes.
    public var byteCount: Int
    /// The alt text in the file's own metadata (`Iptc4xmpCore:AltTextAccessibility`), if any.
    public var embeddedAltText: String?
    /// The description in the file's own metadata (`dc:description`, IPTC Caption-Abstract, EXIF ImageDescription,
    /// SVG `title`/`desc`), if any. It says who, what and when, and need not say what can be seen.
    public var embeddedDescription: String?
    /// Whether the picture shows nothing: fully transparent, one colour all over, or a spacer of a few pixels.
    public var isBlank: Bool

    /// Every text that the file has about itself.
    public var embeddedTexts: [String] { [embeddedAltText, embeddedDescription].compactMap { $0 } }

    /// Creates facts about a picture.
    package init(
        format: String,
        width: Int,
        height: Int,
        byteCount: Int,
        embeddedAltText: String? = nil,
        embeddedDescription: String? = nil,
        isBlank: Bool = false
    ) {
        self.format = format
        self.width = width
        self.height = height
        self.byteCount = byteCount
        self.embeddedAltText = embeddedAltText
        self.embeddedDescription = embeddedDescription
        self.isBlank = isBlank
    }
}
