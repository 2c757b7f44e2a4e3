internal import AltText

/// Rows of a CSV file, by the names of its first row.
struct TableRows: Sendable {
    private var reader: CSVReader
    private var columns: [ExchangeColumn: Int]?
    private var width = 0
    /// Whether the first row is none that says what the columns are: nothing can be read then.
    private var isHopeless = false

    init(delimiter: UInt8) {
        reader = CSVReader(delimiter: delimiter)
    }

    mutating func push(_ bytes: [UInt8], isLast: Bool) {
        reader.push(bytes)
        if isLast { reader.finish() }
    }

    mutating func next() throws(ImportProblem) -> ExchangeRow? {
        while !isHopeless, let record = try record() {
            guard let columns else {
                try readNames(record)
                continue
            }
            guard record.fields.count <= width else {
                throw ImportProblem(
                    .unreadable, line: record.line,
                    "The row has \(record.fields.count) values for \(width) columns. Put values with a delimiter in quotation marks."
                )
            }
            return try ExchangeRow(line: record.line) { column in
                columns[column].map { index in
                    index < record.fields.count ? SpreadsheetCell.unguarded(record.fields[index]) : ""
                }
            }
        }
        return nil
    }

    private mutating func record() throws(ImportProblem) -> CSVRecord? {
        do throws(CSVError) {
            return try reader.next()
        } catch {
            throw ImportProblem(.unreadable, line: error.line, error.description)
        }
    }

    private mutating func readNames(_ record: CSVRecord) throws(ImportProblem) {
        var columns: [ExchangeColumn: Int] = [:]
        for (index, name) in record.fields.enumerated() {
            let word = name.lowercased().filter { !$0.isWhitespace }
            guard let column = ExchangeColumn.table.first(where: { $0.rawValue == word }), columns[column] == nil else {
                continue
            }
            columns[column] = index
        }
        let missing =
            [ExchangeColumn.picture, .revision].filter { columns[$0] == nil }.map(\.rawValue)
            + (columns[.alt] == nil && columns[.decorative] == nil ? ["alt"] : [])
        guard missing.isEmpty else {
            isHopeless = true
            throw ImportProblem(
                .missingColumn, line: record.line,
                "There is no column \(missing.map { "\"\($0)\"" }.joined(separator: ", ")). Keep the first row as it was exported."
            )
        }
        self.columns = columns
        width = record.fields.count
    }
}
