/// What a GIF file says about itself; libvips does not hand this on.
enum GIFPackets {
    private static let header: [UInt8] = [0x21, 0xFF, 0x0B] + "XMP DataXMP".bytes

    /// The XMP packet, which stands in the file in one piece, followed by a run of falling numbers.
    static func xmp(_ bytes: [UInt8]) -> [UInt8]? {
        guard let start = bytes.firstIndex(of: header, from: 0) else { return nil }
        let first = start + header.count
        guard let end = bytes.firstIndex(of: [0x01, 0xFF, 0xFE, 0xFD], from: first) else { return nil }
        return Array(bytes[first..<end])
    }
}
