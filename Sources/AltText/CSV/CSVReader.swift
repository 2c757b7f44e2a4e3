/// Reads CSV as RFC 4180 and the spreadsheets of this world write it: bytes go in as they come, records come out.
///
/// Values may be quoted, and then hold delimiters, line breaks and doubled quotation marks; lines end in LF, CRLF or CR.
/// Blank lines are none. Memory holds one record, and the bytes that were pushed last.
package struct CSVReader: Sendable {
    /// The longest record, in bytes: nobody means more, but somebody forgot a quotation mark.
    package static let recordByteCount = 1 << 20

    private enum State: Sendable {
        case fieldStart
        case unquoted
        case quoted
        /// Behind a quotation mark in a quoted value: the end of it, or the first half of a doubled one.
        case quote
        /// In the rest of a line that cannot be read.
        case skipping
    }

    private let delimiter: UInt8
    private var bytes: [UInt8] = []
    private var position = 0
    private var isFinished = false
    private var state = State.fieldStart
    private var line = 1
    private var firstLine = 1
    private var endedInReturn = false
    private var field: [UInt8] = []
    private var fields: [[UInt8]] = []
    private var byteCount = 0
    /// Whether the record has quotation marks, and so is no blank line.
    private var isQuoted = false

    /// Creates a reader.
    ///
    /// - Parameter delimiter: the byte between values; see ``delimiter(of:)``.
    package init(delimiter: UInt8 = UInt8(ascii: ",")) {
        self.delimiter = delimiter
    }

    /// Takes more of the file. All records of what was pushed before should have been taken out.
    package mutating func push(_ more: some Sequence<UInt8>) {
        bytes.removeFirst(position)
        position = 0
        bytes.append(contentsOf: more)
    }

    /// Says that the file has ended.
    package mutating func finish() {
        isFinished = true
    }

    /// The next record; `nil` where more of the file is needed, or the file is at its end.
    ///
    /// - Throws: ``CSVError`` for a record that cannot be read. The next call goes on with the line behind it.
    package mutating func next() throws(CSVError) -> CSVRecord? {
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if let record = try take(byte) { return record }
        }
        return isFinished ? try takeEnd() : nil
    }

    private mutating func take(_ byte: UInt8) throws(CSVError) -> CSVRecord? {
        let isBreak = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
        defer { endedInReturn = byte == UInt8(ascii: "\r") }
        // The second half of CRLF is no line of its own.
        let isSecondHalf = byte == UInt8(ascii: "\n") && endedInReturn
        if isBreak, !isSecondHalf { line += 1 }
        if isSecondHalf, state != .quoted { return nil }
        switch (state, byte) {
        case (.skipping, _):
            if isBreak { startRecord() }
            return nil
        case (.quoted, UInt8(ascii: "\"")): state = .quote
        case (.quoted, _): try append(byte)
        case (_, _) where isBreak: return try endRecord()
        case (_, delimiter): endField()
        case (.fieldStart, UInt8(ascii: "\"")):
            state = .quoted
            isQuoted = true
        case (.quote, UInt8(ascii: "\"")):
            state = .quoted
            try append(byte)
        case (.quote, UInt8(ascii: " ")): return nil
        case (.quote, _): throw fail(.textBehindQuote)
        case (.fieldStart, _), (.unquoted, _):
            state = .unquoted
            try append(byte)
        }
        return nil
    }

    private mutating func takeEnd() throws(CSVError) -> CSVRecord? {
        defer { state = .skipping }
        switch state {
        case .skipping: return nil
        case .quoted: throw CSVError(code: .quoteNotClosed, line: firstLine)
        case .fieldStart, .unquoted, .quote: return try endRecord()
        }
    }

    private mutating func append(_ byte: UInt8) throws(CSVError) {
        byteCount += 1
        guard byteCount <= Self.recordByteCount else { throw fail(.tooLong) }
        field.append(byte)
    }

    private mutating func endField() {
        fields.append(field)
        field.removeAll(keepingCapacity: true)
        state = .fieldStart
    }

    private mutating func endRecord() throws(CSVError) -> CSVRecord? {
        endField()
        defer { startRecord() }
        guard fields.count > 1 || isQuoted || !fields[0].isEmpty else { return nil }
        var texts: [String] = []
        for field in fields {
            guard let text = String(validating: field, as: UTF8.self) else {
                throw CSVError(code: .notUnicode, line: firstLine)
            }
            texts.append(text)
        }
        return CSVRecord(line: firstLine, fields: texts)
    }

    private mutating func startRecord() {
        state = .fieldStart
        field.removeAll(keepingCapacity: true)
        fields.removeAll(keepingCapacity: true)
        byteCount = 0
        isQuoted = false
        firstLine = line
    }

    private mutating func fail(_ code: CSVError.Code) -> CSVError {
        let error = CSVError(code: code, line: firstLine)
        state = .skipping
        return error
    }
}

extension CSVReader {
    /// The byte that stands between the values in the first lines of a file: comma, semicolon (where the comma is the
    /// decimal sign) or tab; a comma where there is none of them.
    package static func delimiter(of start: some Sequence<UInt8>) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in start {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            guard !isQuoted else { continue }
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r"), !counts.isEmpty { break }
            if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "\t") {
                counts[byte, default: 0] += 1
            }
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? UInt8(ascii: ",")
    }
}
