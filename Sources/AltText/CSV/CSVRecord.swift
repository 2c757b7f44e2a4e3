/// A record of a CSV file.
public struct CSVRecord: Sendable, Hashable {
    /// The line the record begins on, counted from 1.
    public let line: Int
    /// The values in their order.
    public let fields: [String]

    /// Creates a record.
    public init(line: Int, fields: [String]) {
        self.line = line
        self.fields = fields
    }
}
