/// Writes CSV as RFC 4180 has it: UTF-8, CRLF, and quotation marks where a value needs them.
package struct CSVWriter: Sendable {
    /// What was written and not taken yet.
    package private(set) var bytes: [UInt8] = []
    private let delimiter: UInt8

    /// Creates a writer.
    package init(delimiter: UInt8 = UInt8(ascii: ",")) {
        self.delimiter = delimiter
    }

    /// Writes a record.
    package mutating func write(_ fields: [String]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(delimiter) }
            // A record of one empty value would be a blank line, and those are none.
            if fields.count == 1, field.isEmpty { bytes.append(contentsOf: "\"\"".utf8) }
            write(field)
        }
        bytes.append(contentsOf: "\r\n".utf8)
    }

    /// Hands over what was written so far, and forgets it.
    package mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    private mutating func write(_ field: String) {
        let quote = UInt8(ascii: "\"")
        guard
            field.utf8.contains(where: { $0 == delimiter || $0 == quote || $0 == 0x0A || $0 == 0x0D })
                || field.first?.isWhitespace == true || field.last?.isWhitespace == true
        else {
            bytes.append(contentsOf: field.utf8)
            return
        }
        bytes.append(quote)
        for byte in field.utf8 {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }
}
