/// Columns of text, aligned, for people.
struct Table {
    private var rows: [[String]]

    init(heading: [String]) {
        rows = [heading]
    }

    mutating func append(_ row: [String]) {
        rows.append(row)
    }

    /// The table, two spaces between columns; lines longer than `width` are cut, so that rows stay rows.
    func text(width: Int = .max) -> String {
        let columnCount = rows.map(\.count).max() ?? 0
        let widths = (0..<columnCount).map { column in rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        return rows.map { row in
            let cells = row.enumerated().map { column, cell in
                column == row.count - 1 ? cell : cell + String(repeating: " ", count: widths[column] - cell.count)
            }
            let line = cells.joined(separator: "  ")
            return line.count > width ? line.prefix(width - 1) + "…" : line
        }.joined(separator: "\n")
    }
}
