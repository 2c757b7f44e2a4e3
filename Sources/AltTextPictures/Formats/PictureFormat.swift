/// The formats that are read.
enum PictureFormat: String, CaseIterable, Sendable {
    case jpeg = "JPEG"
    case png = "PNG"
    case gif = "GIF"
    case webp = "WebP"
    case avif = "AVIF"
    case heic = "HEIC"
    case tiff = "TIFF"
    case svg = "SVG"

    /// The format's name as people write it.
    var name: String { rawValue }

    /// Whether the format is decoded in a process of its own: librsvg ends its process over some drawings and never ends
    /// over others, and the decoders of AVIF and HEIC run whole, so that nothing else could stop them.
    var isDecodedApart: Bool {
        switch self {
        case .svg, .avif, .heic: true
        case .jpeg, .png, .gif, .webp, .tiff: false
        }
    }
}
