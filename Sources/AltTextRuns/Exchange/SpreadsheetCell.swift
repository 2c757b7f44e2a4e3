/// Text that a spreadsheet shows and does not run: a cell that begins like a formula gets an apostrophe in front.
///
/// Source: OWASP, "CSV Injection". So that nothing is lost, a text that looks as if it had been guarded already gets
/// another apostrophe.
package enum SpreadsheetCell {
    /// The text for a cell.
    package static func guarded(_ text: String) -> String { looksLikeFormula(text) ? "'" + text : text }

    /// The text of a cell.
    static func unguarded(_ cell: String) -> String {
        cell.utf8.first == apostrophe && looksLikeFormula(cell) ? String(cell.unicodeScalars.dropFirst()) : cell
    }

    private static let apostrophe = UInt8(ascii: "'")

    /// Whether a text begins like a formula, with any number of apostrophes in front.
    private static func looksLikeFormula(_ text: String) -> Bool {
        switch text.utf8.first(where: { $0 != apostrophe }) {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"),
            UInt8(ascii: "\r"):
            true
        default: false
        }
    }
}
