internal import AltText

extension JSON {
    /// Reads what a server sent as JSON, with the slips that servers make: `NaN` and numbers that no computer holds, half
    /// characters, line breaks inside strings. An answer that was paid for is not lost to them.
    ///
    /// - Returns: `nil` for what is no JSON even so; nothing that is cut off is completed.
    init?(received bytes: [UInt8]) {
        if let json = JSON(parsing: bytes) {
            self = json
            return
        }
        guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
        var mending = Mending(bytes)
        guard let json = JSON(parsing: mending.mended()) else { return nil }
        self = json
    }
}

/// Mends a text of JSON in one pass.
private struct Mending {
    private let bytes: [UInt8]
    private var index = 0
    private var result: [UInt8] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        result.reserveCapacity(bytes.count)
    }

    mutating func mended() -> [UInt8] {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""): string()
            case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "N"), UInt8(ascii: "I"):
                number()
            default:
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }

    /// A number as it is; `null` for one that is none.
    private mutating func number() {
        let token = bytes[index...].prefix { byte in
            byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        }
        index = token.endIndex
        let isNumber = Double(String(decoding: token, as: UTF8.self)).map(\.isFinite) ?? false
        result += isNumber ? Array(token) : Array("null".utf8)
    }

    private mutating func string() {
        result.append(bytes[index])
        index += 1
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\""):
                result.append(byte)
                return
            case UInt8(ascii: "\\"): escape()
            case 0..<0x20: result += Array((byte < 16 ? "\\u000" : "\\u00").utf8) + Array(String(byte, radix: 16).utf8)
            default: result.append(byte)
            }
        }
    }

    private mutating func escape() {
        guard index < bytes.count else { return result.append(UInt8(ascii: "\\")) }
        guard bytes[index] == UInt8(ascii: "u"), let unit = unit(at: index + 1) else {
            result += [UInt8(ascii: "\\"), bytes[index]]
            index += 1
            return
        }
        let start = index - 1
        index += 5
        guard (0xD800..<0xE000).contains(unit) else { return result += bytes[start..<index] }
        let isPair =
            unit < 0xDC00 && bytes[index...].starts(with: Array("\\u".utf8))
            && self.unit(at: index + 2).map { (0xDC00..<0xE000).contains($0) } == true
        guard isPair else { return result += Array("\\ufffd".utf8) }
        index += 6
        result += bytes[start..<index]
    }

    private func unit(at start: Int) -> UInt32? {
        guard start + 4 <= bytes.count else { return nil }
        return UInt32(String(decoding: bytes[start..<start + 4], as: UTF8.self), radix: 16)
    }
}
