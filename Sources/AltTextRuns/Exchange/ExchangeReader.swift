internal import AltText

/// Reads rows of any of the formats, told by what the file begins with. Memory holds one row and what was pushed last.
struct ExchangeReader: Sendable {
    private enum Source: Sendable {
        case undecided
        case table(TableRows)
        case objects(ObjectRows)
    }

    private var converter = UTF8Converter()
    private var source = Source.undecided
    private var start: [UInt8] = []

    /// As much as is looked at to tell what stands between the values.
    private static let startByteCount = 4096

    /// Takes more of the file. All rows of what was pushed before should have been taken out.
    mutating func push(_ bytes: [UInt8]) { feed(converter.convert(bytes), isLast: false) }

    /// Says that the file has ended.
    mutating func finish() { feed(converter.convert([], isLast: true), isLast: true) }

    private mutating func feed(_ bytes: [UInt8], isLast: Bool) {
        var bytes = bytes
        if case .undecided = source {
            start += bytes
            guard start.count >= Self.startByteCount || isLast else { return }
            source = Self.source(start)
            bytes = start
            start = []
        }
        switch source {
        case .undecided: return
        case .table(var rows):
            source = .undecided
            rows.push(bytes, isLast: isLast)
            source = .table(rows)
        case .objects(var rows):
            source = .undecided
            rows.push(bytes, isLast: isLast)
            source = .objects(rows)
        }
    }

    private static func source(_ start: [UInt8]) -> Source {
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        switch start.first(where: { !isSpace($0) }) {
        case UInt8(ascii: "["): return .objects(ObjectRows(isArray: true))
        case UInt8(ascii: "{"): return .objects(ObjectRows(isArray: false))
        default: return .table(TableRows(delimiter: CSVReader.delimiter(of: start)))
        }
    }

    /// The next row; `nil` where more of the file is needed, or the file is at its end.
    ///
    /// - Throws: ``ImportProblem`` for a row that cannot be read. The next call goes on behind it.
    mutating func next() throws(ImportProblem) -> ExchangeRow? {
        switch source {
        case .undecided: return nil
        case .table(var rows):
            source = .undecided
            defer { source = .table(rows) }
            return try rows.next()
        case .objects(var rows):
            source = .undecided
            defer { source = .objects(rows) }
            return try rows.next()
        }
    }
}
