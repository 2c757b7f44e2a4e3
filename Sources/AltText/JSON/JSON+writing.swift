extension JSON {
    /// The value as JSON text, on one line and without spaces.
    package var text: String { String(decoding: utf8, as: UTF8.self) }

    /// The value as JSON text in UTF-8, on one line and without spaces.
    package var utf8: [UInt8] {
        var writer = JSONWriter(indentation: nil)
        writer.write(self)
        return writer.bytes
    }

    /// The value as JSON text on several lines, two spaces a level, for people to read.
    package var indentedText: String {
        var writer = JSONWriter(indentation: 2)
        writer.write(self)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

/// Writes JSON: members in their order, slashes and everything beyond ASCII as they are.
private struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    let indentation: Int?
    private var depth = 0

    init(indentation: Int?) {
        self.indentation = indentation
    }

    mutating func write(_ value: JSON) {
        switch value {
        case .null: append("null")
        case .bool(let value): append(value ? "true" : "false")
        case .integer(let value): append(String(value))
        case .number(let value): append(value.isFinite ? String(value) : "null")
        case .string(let value): writeString(value)
        case .array(let elements):
            writeList(elements, open: "[", close: "]") { writer, element in writer.write(element) }
        case .object(let members):
            writeList(members, open: "{", close: "}") { writer, member in
                writer.writeString(member.name)
                writer.append(writer.indentation == nil ? ":" : ": ")
                writer.write(member.value)
            }
        }
    }

    private mutating func writeList<Element>(
        _ elements: [Element], open: String, close: String, _ writeElement: (inout Self, Element) -> Void
    ) {
        append(open)
        depth += 1
        for (index, element) in elements.enumerated() {
            if index > 0 { append(",") }
            startLine()
            writeElement(&self, element)
        }
        depth -= 1
        if !elements.isEmpty { startLine() }
        append(close)
    }

    private mutating func startLine() {
        guard let indentation else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * indentation))
    }

    /// A picture is a string of some hundred kilobytes with nothing to escape, so what lies between two escapes is
    /// appended at once.
    private mutating func writeString(_ string: String) {
        let utf8 = Array(string.utf8)
        var start = 0
        bytes.append(UInt8(ascii: "\""))
        for index in utf8.indices where Self.isEscaped(utf8[index]) {
            bytes.append(contentsOf: utf8[start..<index])
            writeEscaped(utf8[index])
            start = index + 1
        }
        bytes.append(contentsOf: utf8[start...])
        bytes.append(UInt8(ascii: "\""))
    }

    /// A terminal acts on control characters, DEL among them, so none leaves as it is.
    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func writeEscaped(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): append("\\\"")
        case UInt8(ascii: "\\"): append("\\\\")
        case UInt8(ascii: "\n"): append("\\n")
        case UInt8(ascii: "\r"): append("\\r")
        case UInt8(ascii: "\t"): append("\\t")
        default: append("\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16))
        }
    }

    private mutating func append(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }
}
