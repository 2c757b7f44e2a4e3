/// A PNG as simple as it can be written.
struct PNGFile {
    /// The whole file.
    let bytes: [UInt8]

    /// 8-bit RGBA without compression.
    init(width: Int, height: Int, rows: [UInt8]) {
        self.init(width: width, height: height, colourType: 6, data: Self.stored(rows))
    }

    /// 8-bit grey, black all over.
    init(blackWidth width: Int, height: Int) {
        self.init(width: width, height: height, colourType: 0, data: Self.zeros((width + 1) * height))
    }

    private init(width: Int, height: Int, colourType: UInt8, data: [UInt8]) {
        let header = Self.number(width) + Self.number(height) + [8, colourType, 0, 0, 0]
        bytes =
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
            + Self.chunk("IHDR", header) + Self.chunk("IDAT", data) + Self.chunk("IEND", [])
    }

    /// A zlib stream of zeros: one of them, then copies of 258 in the fixed code, eight of which are 13 bytes; the rest
    /// one by one.
    private static func zeros(_ count: Int) -> [UInt8] {
        var writer = BitWriter()
        writer.append([1, 1, 0])
        let copyCount = (count - 1) / 258 / 8 * 8
        let literalCount = count - copyCount * 258
        for _ in 0..<literalCount { writer.append([0, 0, 1, 1, 0, 0, 0, 0]) }
        let copies = BitWriter.repeated([1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0], after: writer)
        for _ in 0..<copyCount / 8 { writer.append(whole: copies) }
        writer.append([0, 0, 0, 0, 0, 0, 0])
        return [0x78, 0x01] + writer.bytes + number(count % 65521 << 16 | 1)
    }

    private static func number(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(value >> $0 & 0xFF) }
    }

    private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + content
        return number(content.count) + body + number(Int(crc(body)))
    }

    /// A zlib stream of stored blocks.
    private static func stored(_ content: [UInt8]) -> [UInt8] {
        var stream: [UInt8] = [0x78, 0x01]
        for start in stride(from: 0, to: content.count, by: 0xFFFF) {
            let block = content[start..<min(start + 0xFFFF, content.count)]
            let length = UInt16(block.count)
            stream.append(start + block.count == content.count ? 1 : 0)
            for half in [length, ~length] { stream += [UInt8(half & 0xFF), UInt8(half >> 8)] }
            stream += block
        }
        return stream + number(Int(adler(content)))
    }

    private static func adler(_ bytes: [UInt8]) -> UInt32 {
        var low: UInt32 = 1
        var high: UInt32 = 0
        for byte in bytes {
            low = (low + UInt32(byte)) % 65521
            high = (high + low) % 65521
        }
        return high << 16 | low
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
    }

    private static func crc(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ $0 >> 8 }
    }
}
