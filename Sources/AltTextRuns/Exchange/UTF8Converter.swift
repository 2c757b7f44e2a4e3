/// Turns a file's bytes into UTF-8 as they come: a byte order mark goes, UTF-16 that begins with one is converted.
struct UTF8Converter: Sendable {
    private enum Encoding: Sendable {
        case unknown
        case utf8
        case utf16(isBigEndian: Bool)
    }

    private var encoding = Encoding.unknown
    /// Bytes that are too few to tell or to convert.
    private var rest: [UInt8] = []
    private var highSurrogate: UInt16?

    /// Converts more of the file.
    ///
    /// - Parameter isLast: whether nothing comes after it.
    mutating func convert(_ bytes: [UInt8], isLast: Bool = false) -> [UInt8] {
        rest += bytes
        if case .unknown = encoding {
            guard rest.count >= 3 || isLast else { return [] }
            detect()
        }
        guard case .utf16(let isBigEndian) = encoding else {
            defer { rest = [] }
            return rest
        }
        return convertUnits(isBigEndian: isBigEndian, isLast: isLast)
    }

    private mutating func detect() {
        switch (rest.first, rest.dropFirst().first) {
        case (0xFF, 0xFE): encoding = .utf16(isBigEndian: false)
        case (0xFE, 0xFF): encoding = .utf16(isBigEndian: true)
        default:
            encoding = .utf8
            if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest.removeFirst(3) }
            return
        }
        rest.removeFirst(2)
    }

    private mutating func convertUnits(isBigEndian: Bool, isLast: Bool) -> [UInt8] {
        var converted: [UInt8] = []
        for index in stride(from: 0, to: rest.count - 1, by: 2) {
            let (first, second) = (UInt16(rest[index]), UInt16(rest[index + 1]))
            append(isBigEndian ? first << 8 | second : second << 8 | first, to: &converted)
        }
        rest.removeFirst(rest.count & ~1)
        // Half of something is shown as the sign for what cannot be read.
        if isLast, highSurrogate != nil || !rest.isEmpty { converted += Array("\u{FFFD}".utf8) }
        return converted
    }

    private mutating func append(_ unit: UInt16, to converted: inout [UInt8]) {
        if UTF16.isLeadSurrogate(unit), highSurrogate == nil {
            highSurrogate = unit
            return
        }
        let units = [highSurrogate, unit].compactMap(\.self)
        highSurrogate = nil
        converted += Array(String(decoding: units, as: UTF16.self).utf8)
    }
}
