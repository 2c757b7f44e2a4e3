/// Takes the text out of an answer that is JSON, such as `{"alt": "A cat."}`.
///
/// Reads just enough JSON to find the one string that is the answer, and leaves everything else as it is: an answer
/// that is not wholly JSON may be a text about JSON.
enum JSONAnswer {
    /// What an answer in JSON says.
    enum Content {
        /// The answer is no JSON.
        case absent
        case text([Unicode.Scalar])
        /// The picture needs no text.
        case decorative
        /// It is JSON, and nobody can tell which of its strings is meant.
        case unclear
    }

    private static let keys = [
        "alt", "alttext", "altdescription", "alternativetext", "description", "caption", "imagedescription", "text",
        "answer", "response", "result", "output", "content",
    ]

    private static let decorativeKeys: Set<String> = [
        "decorative", "isdecorative", "decorativeimage", "decorativepicture",
    ]

    private indirect enum Value {
        case string([Unicode.Scalar])
        /// A number, `true`, `false` or `null`.
        case word(String)
        case list([Value])
        case object([(key: String, value: Value)])

        /// Whether this says yes.
        var isTrue: Bool {
            switch self {
            case .word("true"): true
            case .string(let text):
                text.elementsEqual("true".unicodeScalars) || text.elementsEqual("yes".unicodeScalars)
            default: false
            }
        }
    }

    static func content(of scalars: [Unicode.Scalar]) -> Content {
        var reader = Reader(scalars: scalars)
        reader.skipBlanks()
        guard reader.isAtCollection else { return .absent }
        guard let value = reader.value(depth: 0) else { return reader.isAtObject(from: scalars) ? .unclear : .absent }
        reader.skipBlanks()
        // What an earlier round ended the text with.
        _ = reader.take(".")
        return reader.isAtEnd ? content(of: value) : .absent
    }

    private static func content(of value: Value) -> Content {
        switch value {
        case .string(let text): return .text(text)
        case .word("null"): return .text([])
        case .word: return .unclear
        case .list(let values): return values.count == 1 ? content(of: values[0]) : .unclear
        case .object(let members):
            let text = text(among: members)
            guard members.contains(where: { decorativeKeys.contains($0.key) && $0.value.isTrue }) else {
                return text ?? .unclear
            }
            guard case .text(let words) = text, words.contains(where: \.isLetterOrNumber),
                !LeadingWords(words[...], limit: 2).words.map(\.text).elementsEqual(["decorative"])
            else { return .decorative }
            return .unclear
        }
    }

    private static func text(among members: [(key: String, value: Value)]) -> Content? {
        for key in keys {
            if let member = members.first(where: { $0.key == key }) { return content(of: member.value) }
        }
        if members.count == 1, !decorativeKeys.contains(members[0].key) { return content(of: members[0].value) }
        let strings = members.compactMap { if case .string(let text) = $0.value { text } else { nil } }
        let isFlat = members.allSatisfy {
            if case .string = $0.value { true } else if case .word = $0.value { true } else { false }
        }
        return isFlat && strings.count == 1 ? .text(strings[0]) : nil
    }

    /// Walks over one value.
    private struct Reader {
        let scalars: [Unicode.Scalar]
        var index = 0

        private static let maximumDepth = 32

        var isAtEnd: Bool { index == scalars.count }

        /// Whether a list or an object begins here.
        var isAtCollection: Bool {
            guard index < scalars.count else { return false }
            if scalars[index] == "{" { return true }
            guard scalars[index] == "[", let next = scalars[(index + 1)...].first(where: { !$0.isBlank }) else {
                return false
            }
            return "{[\"".unicodeScalars.contains(next)
        }

        /// Whether what could not be read begins like an object: `{"` or `[{"`.
        func isAtObject(from scalars: [Unicode.Scalar]) -> Bool {
            let start = scalars.lazy.filter { !$0.isBlank }.prefix(3).drop { $0 == "[" }
            return start.first == "{" && start.dropFirst().first == "\""
        }

        mutating func take(_ scalar: Unicode.Scalar) -> Bool {
            guard index < scalars.count, scalars[index] == scalar else { return false }
            index += 1
            return true
        }

        mutating func skipBlanks() {
            while index < scalars.count, scalars[index].isBlank { index += 1 }
        }

        mutating func value(depth: Int) -> Value? {
            guard depth < Self.maximumDepth else { return nil }
            if take("{") { return members(depth: depth).map { .object($0) } }
            if take("[") { return elements(depth: depth).map { .list($0) } }
            if let text = string() { return .string(text) }
            return word().map { .word($0) }
        }

        private mutating func elements(depth: Int) -> [Value]? {
            var values: [Value] = []
            repeat {
                skipBlanks()
                if take("]") { return values }
                guard let value = value(depth: depth + 1) else { return nil }
                values.append(value)
                skipBlanks()
            } while take(",")
            return take("]") ? values : nil
        }

        /// The members of an object, keys in lower case without separators.
        private mutating func members(depth: Int) -> [(key: String, value: Value)]? {
            var members: [(key: String, value: Value)] = []
            repeat {
                skipBlanks()
                if take("}") { return members }
                guard let key = string() else { return nil }
                skipBlanks()
                guard take(":") else { return nil }
                skipBlanks()
                guard let value = value(depth: depth + 1) else { return nil }
                members.append((Self.plain(key), value))
                skipBlanks()
            } while take(",")
            return take("}") ? members : nil
        }

        private static func plain(_ key: [Unicode.Scalar]) -> String {
            var name = ""
            for scalar in key where scalar.isLetterOrNumber { name.unicodeScalars.append(scalar) }
            return name.lowercased()
        }

        private mutating func word() -> String? {
            let start = index
            while index < scalars.count, index - start < 40, scalars[index].isASCII,
                scalars[index].isLetterOrNumber || "+-.".unicodeScalars.contains(scalars[index])
            {
                index += 1
            }
            guard index > start else { return nil }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[start..<index])
            return String(view)
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
