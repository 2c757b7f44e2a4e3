/// A record of a CSV file that cannot be read. The records behind it can.
package struct CSVError: Error, Sendable, Hashable, CustomStringConvertible {
    enum Code: Sendable, Hashable {
        case textBehindQuote
        case quoteNotClosed
        case tooLong
        case notUnicode
    }

    let code: Code
    /// The line the record begins on, counted from 1.
    package let line: Int

    /// What is wrong and what to do, without the line.
    package var description: String {
        switch code {
        case .textBehindQuote:
            "There is text behind a closing quotation mark. Double quotation marks that belong to the text."
        case .quoteNotClosed: "A quotation mark is never closed. Close it, or double it if it belongs to the text."
        case .tooLong:
            "The record is longer than \(CSVReader.recordByteCount >> 20) MiB. Look for a quotation mark that is not closed."
        case .notUnicode: "The text is not UTF-8. Save the list as UTF-8 (in Excel: \"CSV UTF-8\")."
        }
    }
}
