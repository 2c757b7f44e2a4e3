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
}
