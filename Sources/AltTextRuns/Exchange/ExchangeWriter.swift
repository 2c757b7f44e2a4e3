internal import AltText

/// Writes rows in one of the formats.
struct ExchangeWriter: Sendable {
    private let format: ExchangeFormat
    private var table = CSVWriter()
    private var bytes: [UInt8] = []
    private var isFirst = true

    init(format: ExchangeFormat, hasByteOrderMark: Bool) {
        self.format = format
        switch format {
        case .csv:
            if hasByteOrderMark { bytes = [0xEF, 0xBB, 0xBF] }
            table.write(ExchangeColumn.table.map(\.rawValue))
        case .json: bytes = Array("[".utf8)
        case .jsonl: break
        }
    }

    mutating func write(_ entry: ExchangeEntry) {
        switch format {
        case .csv: table.write(ExchangeColumn.table.map { SpreadsheetCell.guarded(Self.cell(entry.value(of: $0))) })
        case .jsonl: bytes += Self.object(entry) + Array("\n".utf8)
        case .json:
            bytes += Array((isFirst ? "\n" : ",\n").utf8) + Self.object(entry)
            isFirst = false
        }
    }

    /// Ends the file.
    mutating func finish() {
        if format == .json { bytes += Array("\n]\n".utf8) }
    }

    /// Hands over what was written so far.
    mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes + table.take()
    }

    private static func object(_ entry: ExchangeEntry) -> [UInt8] {
        JSON.object(ExchangeColumn.allCases.map { JSON.Member($0.rawValue, entry.value(of: $0)) }).utf8
    }

    private static func cell(_ value: JSON) -> String {
        switch value {
        case .string(let text): text
        case .null: ""
        default: value.text
        }
    }
}
