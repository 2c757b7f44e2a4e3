/// A record of a CSV file.
package struct CSVRecord: Sendable, Hashable {
    /// The line the record begins on, counted from 1.
    package let line: Int
    /// The values in their order.
    package let fields: [String]

    /// Creates a record.
    package init(line: Int, fields: [String]) {
        self.line = line
        self.fields = fields
    }
}
