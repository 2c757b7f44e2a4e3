/// Takes the text out of an answer that is a JSON object, such as `{"alt": "A cat."}`.
///
/// Reads just enough JSON to find the one string that is the answer, and leaves everything else as it is: an answer
/// that is not wholly JSON may be a text about JSON.
enum JSONAnswer {
    private static let keys = [
        "alt", "alttext", "altdescription", "alternativetext", "description", "caption", "imagedescription", "text",
        "answer", "response", "result", "output", "content",
    ]

    static func unwrapped(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var reader = Reader(scalars: scalars)
        reader.skipBlanks()
        let isArray = reader.take("[")
        reader.skipBlanks()
        guard reader.take("{"), let members = reader.members() else { return scalars }
        reader.skipBlanks()
        if isArray { guard reader.take("]") else { return scalars } }
        reader.skipBlanks()
        // What an earlier round ended the text with.
        _ = reader.take(".")
        guard reader.isAtEnd else { return scalars }
        if members.count == 1 { return members[0].value }
        for key in keys {
            if let member = members.first(where: { $0.key == key }) { return member.value }
        }
        return scalars
    }

    /// Walks over one object whose values are strings, numbers or words; anything nested is not an answer.
    private struct Reader {
        let scalars: [Unicode.Scalar]
        var index = 0

        var isAtEnd: Bool { index == scalars.count }

        mutating func take(_ scalar: Unicode.Scalar) -> Bool {
            guard index < scalars.count, scalars[index] == scalar else { return false }
            index += 1
            return true
        }

        mutating func skipBlanks() {
            while index < scalars.count, scalars[index].isBlank { index += 1 }
        }

        /// The string members of the object, keys in lower case without separators; nil when this is no such object.
        mutating func members() -> [(key: String, value: [Unicode.Scalar])]? {
            var members: [(key: String, value: [Unicode.Scalar])] = []
            repeat {
                skipBlanks()
                guard let key = string() else { return nil }
                skipBlanks()
                guard take(":") else { return nil }
                skipBlanks()
                if let value = string() {
                    members.append((Self.plain(key), value))
                } else if !skipWord() {
                    return nil
                }
                skipBlanks()
            } while take(",")
            return take("}") ? members : nil
        }

        private static func plain(_ key: [Unicode.Scalar]) -> String {
            var name = ""
            for scalar in key where scalar.isLetterOrNumber { name.unicodeScalars.append(scalar) }
            return name.lowercased()
        }

        private mutating func skipWord() -> Bool {
            let start = index
            while index < scalars.count, scalars[index].isASCII,
                scalars[index].isLetterOrNumber || "+-.".unicodeScalars.contains(scalars[index])
            {
                index += 1
            }
            return index > start
        }

        private mutating func string() -> [Unicode.Scalar]? {
            // Single quotes are not JSON, but models write them.
            let isSingle = take("'")
            guard isSingle || take("\"") else { return nil }
            let quote: Unicode.Scalar = isSingle ? "'" : "\""
            var value: [Unicode.Scalar] = []
            while index < scalars.count {
                let scalar = scalars[index]
                index += 1
                if scalar == quote { return value }
                guard scalar == "\\" else {
                    value.append(scalar)
                    continue
                }
                guard let escaped = escape() else { return nil }
                value.append(escaped)
            }
            return nil
        }

        private mutating func escape() -> Unicode.Scalar? {
            guard index < scalars.count else { return nil }
            let letter = scalars[index]
            index += 1
            switch letter {
            case "n", "r", "t", "b", "f": return " "
            case "u":
                guard let unit = unit() else { return nil }
                return self.scalar(unit: unit)
            default: return letter
            }
        }

        private mutating func unit() -> UInt32? {
            guard index + 4 <= scalars.count else { return nil }
            var value: UInt32 = 0
            for scalar in scalars[index..<index + 4] {
                guard scalar.isASCII, let digit = Character(scalar).hexDigitValue else { return nil }
                value = value * 16 + UInt32(digit)
            }
            index += 4
            return value
        }

        private mutating func scalar(unit high: UInt32) -> Unicode.Scalar? {
            guard (0xD800..<0xDC00).contains(high) else { return Unicode.Scalar(high) ?? "\u{FFFD}" }
            guard take("\\"), take("u"), let low = unit(), (0xDC00..<0xE000).contains(low) else { return nil }
            return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        }
    }
}
