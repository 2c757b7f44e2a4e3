/// A picture made ready for a model: upright, 8-bit sRGB, opaque, one frame, without any metadata.
public struct PreparedPicture: Sendable, Hashable {
    /// How the bytes are encoded. Only the two formats that every backend takes.
    public enum Encoding: String, Sendable, Hashable, Codable, CaseIterable {
        /// JPEG, for photographs.
        case jpeg
        /// PNG, for flat graphics, screenshots and text.
        case png

        /// The media type as HTTP and data URLs write it, such as `image/jpeg`.
        public var mediaType: String { "image/\(rawValue)" }
    }

    /// The encoded picture.
    public let bytes: [UInt8]
    /// How `bytes` are encoded.
    public let encoding: Encoding
    /// Width in pixels, at least 1.
    public let width: Int
    /// Height in pixels, at least 1.
    public let height: Int

    /// Creates a prepared picture from bytes that are already upright, opaque, sRGB and free of metadata.
    public init(bytes: [UInt8], encoding: Encoding, width: Int, height: Int) {
        self.bytes = bytes
        self.encoding = encoding
        self.width = width
        self.height = height
    }
}
