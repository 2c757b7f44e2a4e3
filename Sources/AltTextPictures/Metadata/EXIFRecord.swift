/// EXIF data, which is a TIFF structure without a picture.
struct EXIFRecord {
    private let main: TIFFDirectory
    private let details: TIFFDirectory?

    /// Reads the record; `nil` where there is none.
    init?(_ bytes: [UInt8]) {
        // HEIF counts its own four bytes before the name, other formats leave the name out.
        let start = bytes.firstIndex(of: "Exif\0\0".bytes, from: 0, to: 10).map { $0 + 6 } ?? 0
        guard let main = TIFFDirectory(start == 0 ? bytes : Array(bytes[start...])) else { return nil }
        self.main = main
        details = main.directory(at: 0x8769)
    }

    /// ImageDescription.
    var description: String? { main.text(0x010E).map(EmbeddedText.decode) }
    /// DateTimeOriginal.
    var dateTaken: String? { details?.text(0x9003).map(EmbeddedText.decode) }
}
