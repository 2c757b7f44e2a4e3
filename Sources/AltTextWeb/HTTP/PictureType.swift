/// The media type of a picture, as its first bytes have it. Names lie, and browsers act on what they are told.
enum PictureType: String, Sendable, Hashable, CaseIterable {
    case jpeg = "image/jpeg"
    case png = "image/png"
    case gif = "image/gif"
    case webp = "image/webp"
    case avif = "image/avif"
    case heic = "image/heic"
    case tiff = "image/tiff"
    case svg = "image/svg+xml"

    /// The type of some bytes; `nil` for what is no picture.
    init?(of bytes: [UInt8]) {
        let starts = { (start: [UInt8]) in bytes.starts(with: start) }
        if starts([0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if starts([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8) {
            self = .gif
        } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
            self = .webp
        } else if starts([0x49, 0x49, 0x2A, 0x00]) || starts([0x4D, 0x4D, 0x00, 0x2A]) {
            self = .tiff
        } else if let type = Self.ofContainer(bytes) {
            self = type
        } else if Self.isSVG(bytes) {
            self = .svg
        } else {
            return nil
        }
    }

    /// ISO base media files say in their first box what they are.
    private static func ofContainer(_ bytes: [UInt8]) -> PictureType? {
        guard bytes.dropFirst(4).starts(with: "ftyp".utf8) else { return nil }
        switch String(decoding: bytes.dropFirst(8).prefix(4), as: UTF8.self) {
        case "avif", "avis": return .avif
        case "heic", "heix", "heim", "heis", "hevc", "mif1", "msf1": return .heic
        default: return nil
        }
    }

    /// Whether the first element is `svg`: after a byte order mark, space, declarations and comments.
    private static func isSVG(_ bytes: [UInt8]) -> Bool {
        var rest = bytes.prefix(4096)[...]
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        while true {
            rest = rest.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
            if rest.starts(with: "<svg".utf8) { return rest.dropFirst(4).first.map(endsName) ?? false }
            let isComment = rest.starts(with: "<!--".utf8)
            guard isComment || rest.starts(with: "<?".utf8) || rest.starts(with: "<!DOCTYPE".utf8),
                let end = rest.firstRange(of: Array((isComment ? "-->" : ">").utf8))
            else { return false }
            rest = rest[end.upperBound...]
        }
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }
}
