/// A table of a report, the same in every format.
struct ReportTable {
    /// A cell: text, with words that are to be marked.
    struct Cell {
        let text: String
        var doubtfulWords: Set<String> = []
    }

    let caption: String
    let heading: [String]
    private(set) var rows: [[Cell]] = []

    init(_ caption: String, heading: [String]) {
        self.caption = caption
        self.heading = heading
    }

    mutating func append(_ row: [String]) { rows.append(row.map { Cell(text: $0) }) }
    mutating func append(_ row: [Cell]) { rows.append(row) }
}
