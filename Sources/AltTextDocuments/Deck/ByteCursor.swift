/// A place in bytes, from which numbers and pieces are read in turn. Reading beyond the end gives `nil`.
struct ByteCursor {
    private(set) var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        rest = bytes
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func byte() -> UInt8? {
        rest.popFirst()
    }

    /// The next bytes, exactly as many.
    mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
        guard count >= 0, count <= rest.count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    /// A number of at most eight bytes, the lowest first.
    mutating func littleEndian(byteCount: Int) -> UInt64? {
        bytes(byteCount)?.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// A number in pieces of seven bits, the lowest first (Protocol Buffers, Snappy).
    mutating func varint() -> UInt64? {
        var value: UInt64 = 0
        for shift in stride(from: 0 as UInt64, to: 70, by: 7) {
            guard let byte = byte() else { return nil }
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
        }
        return nil
    }
}

extension [UInt8] {
    /// The 16-bit number at an offset, the lowest byte first; `nil` beyond the end.
    func number16(_ offset: Int) -> UInt16? {
        guard offset >= 0, offset <= count - 2 else { return nil }
        return UInt16(self[offset]) | UInt16(self[offset + 1]) << 8
    }

    /// The 32-bit number at an offset, the lowest byte first; `nil` beyond the end.
    func number32(_ offset: Int) -> UInt32? {
        guard offset >= 0, offset <= count - 4, let low = number16(offset), let high = number16(offset + 2) else {
            return nil
        }
        return UInt32(low) | UInt32(high) << 16
    }
}
