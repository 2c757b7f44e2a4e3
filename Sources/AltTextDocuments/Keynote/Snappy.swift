/// Decompression of raw Snappy blocks (google/snappy, format_description.txt).
package enum Snappy {
    /// The content of a block: a varint with the length of the content, then literals and copies.
    ///
    /// Returns `nil` when the block is broken, or when its content would be longer than `limit` bytes.
    package static func decompress(_ block: ArraySlice<UInt8>, limit: Int) -> [UInt8]? {
        var input = ByteCursor(block)
        guard let declared = input.varint(), let count = Int(exactly: declared), count <= limit,
            count / 32 <= block.count
        else { return nil }
        var output: [UInt8] = []
        output.reserveCapacity(count)
        while let tag = input.byte() {
            let isDone =
                tag & 3 == 0
                ? literal(tag, &input, &output, count) : copy(tag, &input, &output, count)
            guard isDone else { return nil }
        }
        return output.count == count ? output : nil
    }

    private static func literal(
        _ tag: UInt8, _ input: inout ByteCursor, _ output: inout [UInt8], _ count: Int
    ) -> Bool {
        var length = Int(tag >> 2)
        if length >= 60 {
            guard let longer = input.littleEndian(byteCount: length - 59) else { return false }
            length = Int(longer)
        }
        guard length < count - output.count, let bytes = input.bytes(length + 1) else { return false }
        output += bytes
        return true
    }

    private static func copy(
        _ tag: UInt8, _ input: inout ByteCursor, _ output: inout [UInt8], _ count: Int
    ) -> Bool {
        let kind = tag & 3
        guard let low = input.littleEndian(byteCount: kind == 3 ? 4 : Int(kind)) else { return false }
        let length = kind == 1 ? Int(tag >> 2 & 7) + 4 : Int(tag >> 2) + 1
        let distance = kind == 1 ? Int(tag >> 5) << 8 | Int(low) : Int(low)
        guard distance > 0, distance <= output.count, length <= count - output.count else { return false }
        let start = output.count - distance
        // A copy may reach into what it writes itself: that is how runs are stored.
        for index in start..<start + length { output.append(output[index]) }
        return true
    }
}
