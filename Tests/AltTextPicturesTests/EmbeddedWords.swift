/// What can be found in a file by looking for it.
enum EmbeddedWords {
    /// The markers a JPEG needs: start, JFIF header, tables, frame, scan.
    static let plainSegments: Set<UInt8> = [0xE0, 0xDB, 0xC0, 0xC4, 0xDA]

    /// The printable characters of a file.
    static func readable(_ bytes: [UInt8]) -> String {
        String(decoding: bytes.filter { (0x20...0x7E).contains($0) }, as: UTF8.self)
    }

    /// The markers of a JPEG up to its compressed data.
    static func segments(of jpeg: [UInt8]) -> Set<UInt8> {
        var markers: Set<UInt8> = []
        var index = 2
        while index + 4 <= jpeg.count, jpeg[index] == 0xFF, markers.insert(jpeg[index + 1]).memberAfterInsert != 0xDA {
            index += 2 + Int(jpeg[index + 2]) << 8 + Int(jpeg[index + 3])
        }
        return markers
    }
}
