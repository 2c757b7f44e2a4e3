extension ContentGuess {
    /// What the first bytes of a binary format give away.
    static func binary(_ bytes: [UInt8]) -> ContentGuess? {
        if bytes.has("ftyp", at: 4) { return isoMedia(bytes) }
        if bytes.has("II*\0") || bytes.has("MM\0*") { return tiffLike(bytes) }
        if bytes.has("RIFF") { return riff(bytes) }
        return signatures.first { bytes.has($0.bytes) }?.guess
    }

    private static let signatures: [(bytes: [UInt8], guess: ContentGuess)] = [
        ([0xFF, 0xD8, 0xFF], .picture(.jpeg)),
        ([0x89] + "PNG\r\n\u{1A}\n".utf8, .picture(.png)),
        ("GIF87a".bytes, .picture(.gif)),
        ("GIF89a".bytes, .picture(.gif)),
        ("II+\0".bytes, .picture(.tiff)),
        ("MM\0+".bytes, .picture(.tiff)),
        ([0, 0, 0, 12] + "JXL \r\n".utf8, convert("a JPEG XL picture")),
        ([0xFF, 0x0A], convert("a JPEG XL picture")),
        ([0, 0, 0, 12] + "jP  ".utf8, convert("a JPEG 2000 picture")),
        ([0xFF, 0x4F, 0xFF, 0x51], convert("a JPEG 2000 picture")),
        ("BM".bytes, convert("a BMP picture")),
        ("8BPS".bytes, convert("a Photoshop (PSD) file")),
        ("gimp xcf".bytes, convert("a GIMP (XCF) file")),
        ([0, 0, 1, 0], convert("an icon (ICO) file")),
        ([0, 0, 2, 0], convert("a cursor (CUR) file")),
        ([0xC5, 0xD0, 0xD3, 0xC6], convert("an EPS file")),
        ("%!PS".bytes, convert("an EPS or PostScript file")),
        ("FUJIFILMCCD-RAW".bytes, raw("Fujifilm (RAF)")),
        ("IIRO".bytes, raw("Olympus (ORF)")),
        ("IIU\0".bytes, raw("Panasonic (RW2)")),
        ("FOVb".bytes, raw("Sigma (X3F)")),
        ("%PDF-".bytes, other("a PDF document", "Export the page you mean as PNG.")),
        ([0x1F, 0x8B], other("a gzip file, perhaps a compressed SVG (.svgz)", "Unpack it first.")),
        ("PK\u{3}\u{4}".bytes, other("a ZIP archive or an office document", "Unpack it or export its pictures.")),
        ("PK\u{5}\u{6}".bytes, other("an empty ZIP archive", "Check that it is the file you meant.")),
        ("Rar!".bytes, other("a RAR archive", "Unpack it first.")),
        ([0x37, 0x7A, 0xBC, 0xAF], other("a 7z archive", "Unpack it first.")),
        ([0x1A, 0x45, 0xDF, 0xA3], video("a Matroska or WebM video")),
        ("OggS".bytes, video("an Ogg recording")),
        ("ID3".bytes, other("an MP3 recording", "Check that it is the file you meant.")),
        ("wOFF".bytes, other("a font", "Check that it is the file you meant.")),
        ("wOF2".bytes, other("a font", "Check that it is the file you meant.")),
    ]

    private static func riff(_ bytes: [UInt8]) -> ContentGuess {
        if bytes.has("WEBP", at: 8) { return .picture(.webp) }
        return bytes.has("AVI ", at: 8)
            ? video("an AVI video") : other("a RIFF file", "Check that it is the file you meant.")
    }

    /// HEIC, AVIF, Canon CR3 and MP4 are one family, told apart by the brands at their start.
    private static func isoMedia(_ bytes: [UInt8]) -> ContentGuess {
        let end = min(bytes.number(at: 0, width: 4, isBigEndian: true) ?? 0, 256, bytes.count)
        let offsets = [8] + stride(from: 16, to: max(16, end - 3), by: 4)
        let brands = offsets.compactMap { bytes.part(at: $0, count: 4) }.map { String(decoding: $0, as: UTF8.self) }
        if brands.contains(where: ["avif", "avis"].contains) { return .picture(.avif) }
        if brands.contains(where: ["heic", "heix", "heim", "heis", "hevc", "hevx"].contains) { return .picture(.heic) }
        if brands.contains("crx ") { return raw("Canon (CR3)") }
        if brands.contains("mif1") || brands.contains("msf1") { return .picture(.heic) }
        return brands.first == "qt  " ? video("a QuickTime (MOV) video") : video("an MP4 video")
    }

    /// Many camera raw files are TIFF files whose first directory says so.
    private static func tiffLike(_ bytes: [UInt8]) -> ContentGuess {
        if bytes.has("CR", at: 8) { return raw("Canon (CR2)") }
        guard let directory = TIFFDirectory(bytes) else { return .picture(.tiff) }
        if directory.has(0xC612) { return raw("DNG") }
        let maker = String(decoding: directory.text(0x010F) ?? [], as: UTF8.self).uppercased()
        // Raw files keep the pictures in directories below the first one, which only has a preview.
        guard directory.has(0x014A) else { return .picture(.tiff) }
        if maker.hasPrefix("NIKON") { return raw("Nikon (NEF)") }
        if maker.hasPrefix("SONY") { return raw("Sony (ARW)") }
        return maker.hasPrefix("PENTAX") ? raw("Pentax (PEF)") : .picture(.tiff)
    }
}
