internal import AltText

/// Rows of JSON: an object a line, or the objects of one array however they are laid out.
struct ObjectRows: Sendable {
    private let isArray: Bool
    private var bytes: [UInt8] = []
    private var position = 0
    private var isFinished = false
    private var object: [UInt8] = []
    private var line = 1
    private var firstLine = 1
    private var depth = 0
    private var isInString = false
    private var isEscaped = false
    private var isTooLong = false

    /// The longest row, in bytes, as in CSV files.
    private static let rowByteCount = CSVReader.recordByteCount

    init(isArray: Bool) {
        self.isArray = isArray
    }

    mutating func push(_ more: [UInt8], isLast: Bool) {
        bytes.removeFirst(position)
        position = 0
        bytes += more
        isFinished = isLast
    }

    mutating func next() throws(ImportProblem) -> ExchangeRow? {
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            let isEnd = isArray ? takeInArray(byte) : takeInLine(byte)
            if byte == UInt8(ascii: "\n") { line += 1 }
            if isEnd, let row = try row() { return row }
        }
        return isFinished ? try row(isCutOff: isArray) : nil
    }

    /// - Returns: whether a row ended.
    private mutating func takeInLine(_ byte: UInt8) -> Bool {
        if byte == UInt8(ascii: "\n") { return true }
        append(byte)
        return false
    }

    /// - Returns: whether a row ended.
    private mutating func takeInArray(_ byte: UInt8) -> Bool {
        let wasInside = depth > 0
        if isInString {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isInString = false
            }
        } else {
            switch byte {
            case UInt8(ascii: "\""): isInString = wasInside
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"): depth = max(0, depth - 1)
            default: break
            }
        }
        if depth > 0 || wasInside { append(byte) }
        return wasInside && depth == 0
    }

    private mutating func append(_ byte: UInt8) {
        if object.isEmpty { firstLine = line }
        guard object.count < Self.rowByteCount else {
            isTooLong = true
            return
        }
        object.append(byte)
    }

    private mutating func row(isCutOff: Bool = false) throws(ImportProblem) -> ExchangeRow? {
        defer {
            object.removeAll(keepingCapacity: true)
            isTooLong = false
        }
        guard object.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { return nil }
        guard !isTooLong else {
            throw ImportProblem(.unreadable, line: firstLine, "The row is longer than a mebibyte.")
        }
        guard !isCutOff, let json = JSON(parsing: object), case .object = json else {
            throw ImportProblem(.unreadable, line: firstLine, "This is no JSON object.")
        }
        return try ExchangeRow(line: firstLine) { column in
            switch json[column.rawValue] {
            case nil: nil
            case .null?: ""
            case .string(let text)?: text
            case let value?: value.text
            }
        }
    }
}
