/// A small pull parser for metadata and SVG from strangers.
///
/// It reads every byte once, keeps nothing but the names of the open elements, replaces the five named entities and
/// numeric references, and no others. So there is nothing to expand, to fetch or to blow up.
package struct XMLScanner {
    package static let depthLimit = 256

    private let bytes: [UInt8]
    private var index: Int
    private var openElements: [String] = []
    private var pendingEnd: String?

    package init(_ bytes: [UInt8], from start: Int = 0) {
        self.bytes = bytes
        index = bytes.has([0xEF, 0xBB, 0xBF], at: start) ? start + 3 : start
    }

    /// How many elements are open.
    package var depth: Int { openElements.count }

    /// The next event, or `nil` at the end of a document whose elements are all closed.
    package mutating func next() throws(XMLFault) -> XMLEvent? {
        if let name = pendingEnd {
            pendingEnd = nil
            openElements.removeLast()
            return .end(name: name)
        }
        while index < bytes.count {
            if bytes[index] != UInt8(ascii: "<") { return .text(try decoded(until: "<", orEnd: true)) }
            if bytes.has("<!--", at: index) {
                index += 4
                _ = try take(through: "-->")
                continue
            }
            return try markup()
        }
        guard openElements.isEmpty else { throw .truncated }
        return nil
    }

    private mutating func markup() throws(XMLFault) -> XMLEvent {
        if bytes.has("<![CDATA[", at: index) {
            index += 9
            return .text(try string(take(through: "]]>")))
        }
        if bytes.has("<!DOCTYPE", at: index) { return try documentType() }
        if bytes.has("<?", at: index) { return try instruction() }
        if bytes.has("<!", at: index) { throw .malformed }
        return bytes.has("</", at: index) ? try endTag() : try startTag()
    }

    private mutating func documentType() throws(XMLFault) -> XMLEvent {
        let start = index
        var quote: UInt8?
        while index < bytes.count {
            let byte = bytes[index]
            if quote == nil, byte == UInt8(ascii: "[") { return .documentType(range: start..<index, hasSubset: true) }
            index += 1
            if quote == nil, byte == UInt8(ascii: ">") { return .documentType(range: start..<index, hasSubset: false) }
            if byte == quote {
                quote = nil
            } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
        }
        throw .truncated
    }

    private mutating func instruction() throws(XMLFault) -> XMLEvent {
        index += 2
        let target = try name()
        return .instruction(target: target, content: try string(take(through: "?>")))
    }

    private mutating func endTag() throws(XMLFault) -> XMLEvent {
        index += 2
        let name = try name()
        skipSpace()
        try expect(">")
        guard openElements.popLast() == name else { throw .malformed }
        return .end(name: name)
    }

    private mutating func startTag() throws(XMLFault) -> XMLEvent {
        index += 1
        let name = try name()
        guard openElements.count < Self.depthLimit else { throw .tooDeep }
        openElements.append(name)
        var attributes: [XMLEvent.Attribute] = []
        while true {
            skipSpace()
            guard index < bytes.count else { throw .truncated }
            if bytes[index] == UInt8(ascii: ">") {
                index += 1
                return .start(name: name, attributes: attributes)
            }
            if bytes[index] == UInt8(ascii: "/") {
                index += 1
                try expect(">")
                pendingEnd = name
                return .start(name: name, attributes: attributes)
            }
            attributes.append(try attribute())
        }
    }

    private mutating func attribute() throws(XMLFault) -> XMLEvent.Attribute {
        let name = try name()
        skipSpace()
        try expect("=")
        skipSpace()
        guard index < bytes.count else { throw .truncated }
        let quote = bytes[index]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw .malformed }
        index += 1
        let value = try decoded(until: UnicodeScalar(quote), orEnd: false)
        index += 1
        return XMLEvent.Attribute(name: name, value: value)
    }
}

extension XMLScanner {
    private mutating func name() throws(XMLFault) -> String {
        let start = index
        while index < bytes.count, Self.isNameByte(bytes[index]) { index += 1 }
        guard index < bytes.count else { throw .truncated }
        guard index > start else { throw .malformed }
        return try string(start..<index)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
        default: false
        }
    }

    private mutating func skipSpace() {
        while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
    }

    private mutating func expect(_ character: UnicodeScalar) throws(XMLFault) {
        guard index < bytes.count else { throw .truncated }
        guard bytes[index] == UInt8(ascii: character) else { throw .malformed }
        index += 1
    }

    private mutating func take(through end: String) throws(XMLFault) -> Range<Int> {
        let end = end.bytes
        guard let found = bytes.firstIndex(of: end, from: index) else { throw .truncated }
        defer { index = found + end.count }
        return index..<found
    }

    private func string(_ range: Range<Int>) throws(XMLFault) -> String {
        let text = EmbeddedText.decode(Array(bytes[range]))
        guard !text.utf8.contains(0) else { throw .malformed }
        return text
    }

    /// Characters up to, and not including, a stop character, with their references replaced.
    private mutating func decoded(until stop: UnicodeScalar, orEnd: Bool) throws(XMLFault) -> String {
        let stop = UInt8(ascii: stop)
        var text: [UInt8] = []
        while index < bytes.count, bytes[index] != stop {
            if bytes[index] == UInt8(ascii: "&") {
                text += String(try reference()).utf8
            } else {
                guard bytes[index] != 0 else { throw .malformed }
                text.append(bytes[index])
                index += 1
            }
        }
        guard index < bytes.count || orEnd else { throw .truncated }
        return EmbeddedText.decode(text)
    }

    private mutating func reference() throws(XMLFault) -> Character {
        guard let end = bytes.firstIndex(of: ";".bytes, from: index, to: index + 12) else { throw .malformed }
        let name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
        index = end + 1
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default: break
        }
        let isHexadecimal = name.hasPrefix("#x")
        guard name.hasPrefix("#"),
            let code = UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10),
            code != 0, let scalar = UnicodeScalar(code)
        else { throw .malformed }
        return Character(scalar)
    }
}
