/// How a gallery's texts are written to a file that people edit.
package enum ExchangeFormat: String, Sendable, Hashable, CaseIterable {
    /// For spreadsheets.
    case csv
    /// A JSON object a line.
    case jsonl
    /// A JSON array.
    case json
}
