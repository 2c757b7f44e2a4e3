/// The bits of a deflate stream, the lowest bit of a byte first.
struct InflateBits {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func take(_ count: Int) -> Int? {
        guard position + count <= bytes.count * 8 else { return nil }
        var value = 0
        for index in 0..<count {
            value |= Int(bytes[position >> 3] >> UInt8(position & 7) & 1) << index
            position += 1
        }
        return value
    }

    mutating func takeStored() -> ArraySlice<UInt8>? {
        position = (position + 7) / 8 * 8
        guard let count = take(16), take(16) != nil, position / 8 + count <= bytes.count else { return nil }
        defer { position += count * 8 }
        return bytes[position / 8..<position / 8 + count]
    }

    mutating func length(_ symbol: Int) -> Int? {
        if symbol < 265 { return symbol - 254 }
        if symbol == 285 { return 258 }
        let extra = (symbol - 261) / 4
        return take(extra).map { ((symbol - 265) % 4 + 4) << extra + $0 + 3 }
    }

    mutating func distance(_ code: Int) -> Int? {
        if code < 4 { return code + 1 }
        let extra = code / 2 - 1
        return take(extra).map { (code % 2 + 2) << extra + $0 + 1 }
    }
}
