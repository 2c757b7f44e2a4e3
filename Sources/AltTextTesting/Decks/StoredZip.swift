/// Writes zip archives whose entries are not compressed; one may have the wrong checksum, or claim to be encrypted.
package enum StoredZip {
    /// - Parameter isDeflated: whether the entries are in the format of those that are compressed.
    package static func file(
        _ files: [(name: String, bytes: [UInt8])], wrongChecksum: String? = nil, encrypted: String? = nil,
        isDeflated: Bool = false
    ) -> [UInt8] {
        var local: [UInt8] = []
        var central: [UInt8] = []
        for (name, bytes) in files {
            let checksum = checksum(bytes) ^ (name == wrongChecksum ? 1 : 0)
            let packed = isDeflated ? deflated(bytes) : bytes
            let sizes: [UInt8] =
                .littleEndian(Int(checksum), 4) + .littleEndian(packed.count, 4) + .littleEndian(bytes.count, 4)
            let common: [UInt8] =
                .littleEndian(20, 2) + .littleEndian(name == encrypted ? 1 : 0, 2)
                + .littleEndian(isDeflated ? 8 : 0, 2) + .littleEndian(0, 4) + sizes
                + .littleEndian(name.utf8.count, 2) + .littleEndian(0, 2)
            central += Array("PK\u{1}\u{2}".utf8) + .littleEndian(20, 2) + common + .littleEndian(0, 10)
            central += .littleEndian(local.count, 4) + Array(name.utf8)
            local += Array("PK\u{3}\u{4}".utf8) + common + Array(name.utf8) + packed
        }
        let counts: [UInt8] = .littleEndian(files.count, 2) + .littleEndian(files.count, 2)
        return local + central + Array("PK\u{5}\u{6}".utf8) + .littleEndian(0, 4) + counts
            + .littleEndian(central.count, 4) + .littleEndian(local.count, 4) + .littleEndian(0, 2)
    }

    /// Blocks of deflate (RFC 1951, 3.2.4) that are not compressed.
    private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        let largest = 0xFFFF
        let starts = bytes.isEmpty ? [0] : Array(stride(from: 0, to: bytes.count, by: largest))
        return starts.flatMap { start -> [UInt8] in
            let block = bytes[start..<min(start + largest, bytes.count)]
            let isLast = block.endIndex == bytes.count
            return [isLast ? 1 : 0] + .littleEndian(block.count, 2) + .littleEndian(~block.count & 0xFFFF, 2) + block
        }
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum = UInt32.max
        for byte in bytes { sum = sum >> 8 ^ table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] }
        return ~sum
    }

    /// CRC-32 of each byte.
    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { value, _ in value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
}
