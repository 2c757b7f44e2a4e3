package import AltText

/// How a model wants its pictures.
public struct PicturePreparation: Sendable, Hashable {
    /// The longest side the prepared picture may have, in pixels. Smaller pictures keep their size.
    package var longSidePixels: Int
    /// The quality of a JPEG, 1 to 100.
    package var jpegQuality: Int
    /// How to encode, or `nil` to choose: JPEG for photographs, PNG for flat graphics, screenshots and text.
    package var encoding: PreparedPicture.Encoding?

    /// Creates a preparation.
    package init(longSidePixels: Int = 1024, jpegQuality: Int = 85, encoding: PreparedPicture.Encoding? = nil) {
        self.longSidePixels = longSidePixels
        self.jpegQuality = jpegQuality
        self.encoding = encoding
    }
}
