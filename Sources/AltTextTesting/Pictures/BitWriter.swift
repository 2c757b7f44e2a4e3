/// Bits for a deflate stream, the lowest bit of a byte first.
struct BitWriter {
    private(set) var bytes: [UInt8] = []
    private var count = 0

    mutating func append(_ bits: [UInt8]) {
        for bit in bits {
            if count % 8 == 0 { bytes.append(0) }
            bytes[bytes.count - 1] |= bit << UInt8(count % 8)
            count += 1
        }
    }

    /// Appends bytes that were made by `repeated`, which fit wherever the writer stands within a byte.
    mutating func append(whole block: [UInt8]) {
        guard count % 8 != 0 else {
            bytes += block
            count += block.count * 8
            return
        }
        bytes[bytes.count - 1] |= block[0]
        bytes += block.dropFirst()
        count += (block.count - 1) * 8
    }

    /// Eight times some bits, shifted to where a writer stands.
    static func repeated(_ bits: [UInt8], after writer: BitWriter) -> [UInt8] {
        var shifted = BitWriter()
        shifted.append([UInt8](repeating: 0, count: writer.count % 8))
        for _ in 0..<8 { shifted.append(bits) }
        return shifted.bytes
    }
}
