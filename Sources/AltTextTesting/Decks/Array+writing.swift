extension [UInt8] {
    /// The lowest bytes of a number, the lowest first.
    package static func littleEndian(_ number: Int, _ byteCount: Int) -> [UInt8] {
        (0..<byteCount).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }

    /// A number in pieces of seven bits.
    package static func varint(_ number: Int) -> [UInt8] {
        var rest = number
        var bytes: [UInt8] = []
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        return bytes + [UInt8(rest)]
    }

    /// The same bytes, filled up with zeros to a multiple of a size.
    package func padded(to size: Int) -> [UInt8] {
        self + [UInt8](repeating: 0, count: (size - count % size) % size)
    }
}
