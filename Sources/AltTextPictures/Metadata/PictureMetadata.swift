/// The blocks of metadata in a picture's file, each as it stands there.
struct PictureMetadata {
    var xmp: [UInt8]?
    var iptc: [UInt8]?
    var exif: [UInt8]?
    /// A text that the format itself calls the description: PNG `Description`, TIFF `ImageDescription`.
    var comment: [UInt8]?

    /// The texts, each from the first block that has one: XMP, IPTC, EXIF, the format's own.
    var texts: EmbeddedText {
        let packet = xmp.map(XMPPacket.init)
        let description =
            EmbeddedText.description(packet?.description)
            ?? EmbeddedText.description(iptc.flatMap { IPTCRecord($0).caption })
            ?? EmbeddedText.description(exifDescription)
            ?? EmbeddedText.description(comment.map(EmbeddedText.decode))
        return EmbeddedText(altText: packet?.altText, description: description)
    }

    private var exifDescription: String? {
        guard let exif else { return nil }
        // HEIF counts its own four bytes before the name, other formats leave the name out.
        let start = exif.firstIndex(of: "Exif\0\0".bytes, from: 0, to: 10).map { $0 + 6 } ?? 0
        return TIFFDirectory(Array(exif[start...]))?.text(0x010E).map(EmbeddedText.decode)
    }
}
