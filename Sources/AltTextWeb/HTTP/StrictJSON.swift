package import AltText

/// Reads JSON as RFC 8259 has it and nothing else, and says where the fault is.
///
/// Stricter than the standard in two points that have led to attacks elsewhere: a name may stand only once in an object,
/// and half of a surrogate pair is not a character. Laxer in one, where it is asked to be: a comma may stand before the end
/// of an object or a list, as people write it by hand.
package struct StrictJSON {
    /// Why something is no JSON.
    package struct Fault: Error, Hashable {
        /// What is wrong, in words.
        package let message: String
        /// Where.
        package let place: TextPlace
    }

    private let bytes: [UInt8]
    private var index = 0
    private var depth = 0

    private let allowsTrailingCommas: Bool

    private static let deepest = 32

    private init(_ bytes: [UInt8], allowsTrailingCommas: Bool) {
        self.bytes = bytes
        self.allowsTrailingCommas = allowsTrailingCommas
    }

    /// Reads a value, with nothing behind it.
    package static func parse(_ bytes: [UInt8], allowsTrailingCommas: Bool = false) throws(Fault) -> JSON {
        var reader = StrictJSON(bytes, allowsTrailingCommas: allowsTrailingCommas)
        reader.skipSpace()
        let value = try reader.value()
        reader.skipSpace()
        guard reader.index == bytes.count else { throw reader.fault("There is more behind the end") }
        return value
    }

    private func fault(_ message: String, at index: Int? = nil) -> Fault {
        Fault(message: message, place: TextPlace(of: index ?? self.index, in: bytes))
    }

    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { index += 1 }
    }

    private mutating func skip(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        index += 1
        return true
    }

    private mutating func value() throws(Fault) -> JSON {
        switch next {
        case nil: throw fault("The text ends where a value should be")
        case UInt8(ascii: "{"): return try nested { (reader) throws(Fault) in .object(try reader.members()) }
        case UInt8(ascii: "["): return try nested { (reader) throws(Fault) in .array(try reader.elements()) }
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func nested(_ read: (inout Self) throws(Fault) -> JSON) throws(Fault) -> JSON {
        guard depth < Self.deepest else { throw fault("The text is nested too deep") }
        depth += 1
        defer { depth -= 1 }
        index += 1
        return try read(&self)
    }

    private mutating func word(_ text: String, _ value: JSON) throws(Fault) -> JSON {
        guard bytes[index...].starts(with: text.utf8) else { throw fault("A value should be here") }
        index += text.utf8.count
        return value
    }
}

// MARK: - Lists

extension StrictJSON {
    private mutating func elements() throws(Fault) -> [JSON] {
        var elements: [JSON] = []
        skipSpace()
        if skip(UInt8(ascii: "]")) { return [] }
        while true {
            skipSpace()
            elements.append(try value())
            skipSpace()
            if skip(UInt8(ascii: "]")) { return elements }
            guard skip(UInt8(ascii: ",")) else { throw fault("A comma or ] should be here") }
            if endsAfterComma(UInt8(ascii: "]")) { return elements }
        }
    }

    private mutating func members() throws(Fault) -> [JSON.Member] {
        var members: [JSON.Member] = []
        var names: Set<String> = []
        skipSpace()
        if skip(UInt8(ascii: "}")) { return [] }
        while true {
            skipSpace()
            let start = index
            guard next == UInt8(ascii: "\"") else { throw fault("A name in quotes should be here") }
            let name = try string()
            guard names.insert(name).inserted else {
                throw fault("The name stands here for the second time", at: start)
            }
            skipSpace()
            guard skip(UInt8(ascii: ":")) else { throw fault("A colon should be here") }
            skipSpace()
            members.append(JSON.Member(name, try value()))
            skipSpace()
            if skip(UInt8(ascii: "}")) { return members }
            guard skip(UInt8(ascii: ",")) else { throw fault("A comma or } should be here") }
            if endsAfterComma(UInt8(ascii: "}")) { return members }
        }
    }

    /// Whether a list or an object ends behind a comma, and may.
    private mutating func endsAfterComma(_ end: UInt8) -> Bool {
        guard allowsTrailingCommas else { return false }
        skipSpace()
        return skip(end)
    }
}

// MARK: - Strings

extension StrictJSON {
    private mutating func string() throws(Fault) -> String {
        let start = index
        index += 1
        var text: [UInt8] = []
        while true {
            guard let byte = next else { throw fault("The string that begins here has no end", at: start) }
            switch byte {
            case UInt8(ascii: "\""):
                index += 1
                guard let string = String(validating: text, as: UTF8.self) else {
                    throw fault("The string that begins here is not UTF-8", at: start)
                }
                return string
            case UInt8(ascii: "\\"): try appendEscaped(to: &text)
            case ..<0x20: throw fault("A control character must be escaped")
            default:
                text.append(byte)
                index += 1
            }
        }
    }

    private mutating func appendEscaped(to text: inout [UInt8]) throws(Fault) {
        let start = index
        index += 1
        let byte = next
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte ?? 0)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            index -= 1
            text.append(contentsOf: String(Character(try scalar(from: start))).utf8)
        default: throw fault("This is not a valid escape", at: start)
        }
    }

    /// A `\u` escape, or two that make one character together.
    private mutating func scalar(from start: Int) throws(Fault) -> Unicode.Scalar {
        let first = try codeUnit(from: start)
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, skip(UInt8(ascii: "\\")), next == UInt8(ascii: "u") else {
            throw fault("Half of a surrogate pair is not a character", at: start)
        }
        let second = try codeUnit(from: start)
        guard (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw fault("Half of a surrogate pair is not a character", at: start) }
        return scalar
    }

    private mutating func codeUnit(from start: Int) throws(Fault) -> UInt32 {
        index += 1
        guard index + 4 <= bytes.count else { throw fault("This is not a valid escape", at: start) }
        var value: UInt32 = 0
        for byte in bytes[index..<index + 4] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
                throw fault("This is not a valid escape", at: start)
            }
            value = value << 4 | UInt32(digit)
        }
        index += 4
        return value
    }
}

// MARK: - Numbers

extension StrictJSON {
    private mutating func number() throws(Fault) -> JSON {
        let start = index
        _ = skip(UInt8(ascii: "-"))
        let isZero = next == UInt8(ascii: "0")
        let digits = skipDigits()
        guard digits > 0, !isZero || digits == 1 else { throw fault("A value should be here", at: start) }
        var isWhole = true
        if skip(UInt8(ascii: ".")) {
            isWhole = false
            guard skipDigits() > 0 else { throw fault("A digit should be here") }
        }
        if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
            isWhole = false
            if !skip(UInt8(ascii: "+")) { _ = skip(UInt8(ascii: "-")) }
            guard skipDigits() > 0 else { throw fault("A digit should be here") }
        }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        if isWhole, let value = Int(text) { return .integer(value) }
        guard let value = Double(text), value.isFinite else { throw fault("This number is too large", at: start) }
        return .number(value)
    }

    private mutating func skipDigits() -> Int {
        let start = index
        while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
        return index - start
    }
}
