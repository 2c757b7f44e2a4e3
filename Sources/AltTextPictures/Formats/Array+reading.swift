extension Array where Element == UInt8 {
    /// Whether these ASCII characters stand at an offset.
    func has(_ characters: String, at offset: Int = 0) -> Bool {
        guard offset >= 0, offset <= count else { return false }
        return self[offset...].starts(with: characters.utf8)
    }

    /// Whether these bytes stand at an offset.
    func has(_ wanted: [UInt8], at offset: Int = 0) -> Bool {
        guard offset >= 0, wanted.count <= count - offset else { return false }
        for index in wanted.indices where self[offset + index] != wanted[index] { return false }
        return true
    }

    /// Where these bytes stand next, looking from an offset to `end`.
    func firstIndex(of wanted: [UInt8], from start: Int, to end: Int? = nil) -> Int? {
        guard let first = wanted.first, start >= 0 else { return nil }
        let last = Swift.min(end ?? count, count) - wanted.count
        var index = start
        while index <= last {
            if self[index] == first, has(wanted, at: index) { return index }
            index += 1
        }
        return nil
    }

    /// The unsigned number of `width` bytes at an offset, if the array reaches that far.
    func number(at offset: Int, width: Int, isBigEndian: Bool) -> Int? {
        guard offset >= 0, width <= 7, offset <= count - width else { return nil }
        let bytes = self[offset..<offset + width]
        return isBigEndian
            ? bytes.reduce(0) { $0 << 8 | Int($1) }
            : bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    /// Part of the array, if the array reaches that far.
    func part(at offset: Int, count length: Int) -> [UInt8]? {
        guard offset >= 0, length >= 0, offset <= count, length <= count - offset else { return nil }
        return Array(self[offset..<offset + length])
    }
}

extension String {
    /// The characters in UTF-8.
    var bytes: [UInt8] { Array(utf8) }
}
