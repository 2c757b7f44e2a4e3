/// Whether a file ends before its picture does, going by the structure of the format.
///
/// libvips reports a cut-off file as one error among others, in one text buffer that all threads share. So the
/// decision that decoding failed is the decoder's, and this only finds the word for it.
enum CutOff {
    static func isCutOff(_ bytes: [UInt8], _ format: PictureFormat) -> Bool {
        switch format {
        case .jpeg: !jpegEnds(bytes)
        case .png: !pngEnds(bytes)
        case .gif: bytes.last != 0x3B
        case .webp: (bytes.number(at: 4, width: 4, isBigEndian: false) ?? .max) + 8 > bytes.count
        case .avif, .heic: !boxesEnd(bytes)
        case .tiff: !stripsEnd(bytes)
        case .svg: false
        }
    }

    /// Walks the segments to the compressed data, which ends with the marker FFD9.
    private static func jpegEnds(_ bytes: [UInt8]) -> Bool {
        var index = 2
        while let marker = bytes.number(at: index, width: 2, isBigEndian: true), marker != 0xFFDA {
            if marker == 0xFFD9 { return true }
            index +=
                marker == 0xFFFF ? 1 : 2 + (bytes.number(at: index + 2, width: 2, isBigEndian: true) ?? bytes.count)
        }
        return bytes.firstIndex(of: [0xFF, 0xD9], from: index) != nil
    }

    private static func pngEnds(_ bytes: [UInt8]) -> Bool {
        var index = 8
        while let length = bytes.number(at: index, width: 4, isBigEndian: true) {
            if bytes.has("IEND", at: index + 4) { return true }
            index += 12 + length
        }
        return false
    }

    private static func boxesEnd(_ bytes: [UInt8]) -> Bool {
        var index = 0
        while index < bytes.count {
            guard var size = bytes.number(at: index, width: 4, isBigEndian: true) else { return false }
            if size == 0 { return true }
            if size == 1 { size = bytes.number(at: index + 9, width: 7, isBigEndian: true) ?? .max / 2 }
            guard size >= 8 else { return true }
            index += size
        }
        return index == bytes.count
    }

    private static func stripsEnd(_ bytes: [UInt8]) -> Bool {
        guard let directory = TIFFDirectory(bytes) else { return false }
        let offsets = directory.numbers(0x0111) + directory.numbers(0x0144)
        let counts = directory.numbers(0x0117) + directory.numbers(0x0145)
        return !offsets.isEmpty && zip(offsets, counts).allSatisfy { $0 + $1 <= bytes.count }
    }
}
