import Foundation

/// A picture as it arrived in a request, known by its bytes and not by what the request says about them.
package struct SentPicture: Sendable, Hashable {
    /// What a file's first bytes say it is.
    package enum Format: String, Sendable, Hashable, CaseIterable {
        /// JPEG.
        case jpeg
        /// PNG.
        case png
        /// GIF.
        case gif
        /// WebP.
        case webp
        /// Windows bitmap.
        case bmp

        /// The media type, such as `image/jpeg`.
        package var mediaType: String { "image/\(rawValue)" }
    }

    /// The file.
    package let bytes: [UInt8]
    /// What the first bytes say it is; nil where they are of no picture.
    package let format: Format?
    /// The size in pixels, where the header could be read.
    package let size: (width: Int, height: Int)?

    /// Looks at a file.
    package init(bytes: [UInt8]) {
        self.bytes = bytes
        self.format = Self.format(of: bytes)
        self.size = PictureHeader(bytes: bytes).size
    }

    /// Decodes base64 of the standard alphabet, padded, without line breaks. Nil where it is none, or is empty.
    package init?(base64 text: String) {
        guard let data = Data(base64Encoded: text), !data.isEmpty else { return nil }
        self.init(bytes: Array(data))
    }

    /// Two pictures are the same when their bytes are.
    package static func == (one: SentPicture, other: SentPicture) -> Bool { one.bytes == other.bytes }

    /// Hashes the bytes.
    package func hash(into hasher: inout Hasher) { hasher.combine(bytes) }

    private static func format(of bytes: [UInt8]) -> Format? {
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
        if bytes.starts(with: Array("GIF8".utf8)) { return .gif }
        if bytes.starts(with: Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: Array("WEBP".utf8)) { return .webp }
        if bytes.starts(with: Array("BM".utf8)) { return .bmp }
        return nil
    }
}
