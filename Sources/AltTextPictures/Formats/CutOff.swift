/// Whether a file ends before its picture does, going by the structure of the format.
///
/// libvips reports a cut-off file as one error among others, in one text buffer that all threads share. So the
/// decision that decoding failed is the decoder's, and this only finds the word for it.
enum CutOff {
    static func isCutOff(_ bytes: [UInt8], _ format: PictureFormat) -> Bool {
        switch format {
        case .jpeg: !jpegEnds(bytes)
        case .png: !pngEnds(bytes)
        case .gif: !gifEnds(bytes)
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

    /// Walks extensions and frames to the trailer.
    private static func gifEnds(_ bytes: [UInt8]) -> Bool {
        guard var index = tableEnd(bytes, flagsAt: 10, from: 13) else { return false }
        while index < bytes.count, bytes[index] != 0x3B {
            if bytes[index] == 0x2C {
                guard let end = tableEnd(bytes, flagsAt: index + 9, from: index + 10) else { return false }
                index = end + 1
            } else {
                index += 2
            }
            while index < bytes.count, bytes[index] != 0 { index += Int(bytes[index]) + 1 }
            index += 1
        }
        return index < bytes.count
    }

    /// Where the colour table ends that the flags announce.
    private static func tableEnd(_ bytes: [UInt8], flagsAt offset: Int, from start: Int) -> Int? {
        guard let flags = bytes.number(at: offset, width: 1, isBigEndian: true) else { return nil }
        return start + (flags & 0x80 == 0 ? 0 : 3 << (flags & 7 + 1))
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
        guard let next = directory.nextDirectory, next < bytes.count else { return false }
        return !offsets.isEmpty && zip(offsets, counts).allSatisfy { $0 + $1 <= bytes.count }
    }
}
