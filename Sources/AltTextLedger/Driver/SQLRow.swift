package import AltText

/// A row of an answer, read from left to right: every column exactly once, in the order of the statement.
///
/// It is good until the next row is asked for: columns are read where the database has them.
package struct SQLRow {
    private let columns: any SQLColumns
    private var next = 0

    package init(_ columns: any SQLColumns) {
        self.columns = columns
    }

    private mutating func take() -> SQLValue {
        guard next < columns.count else { return .null }
        defer { next += 1 }
        return columns[next]
    }

    package mutating func optionalInteger() -> Int64? {
        switch take() {
        case .integer(let value): value
        case .real(let value): Int64(exactly: value.rounded())
        case .text(let value): Int64(value)
        case .null: nil
        }
    }

    package mutating func integer() -> Int64 { optionalInteger() ?? 0 }
    package mutating func int() -> Int { Int(integer()) }
    package mutating func optionalInt() -> Int? { optionalInteger().map(Int.init) }
    package mutating func bool() -> Bool { integer() != 0 }

    package mutating func optionalReal() -> Double? {
        switch take() {
        case .integer(let value): Double(value)
        case .real(let value): value
        case .text(let value): Double(value)
        case .null: nil
        }
    }

    package mutating func real() -> Double { optionalReal() ?? 0 }

    package mutating func optionalText() -> String? {
        switch take() {
        case .text(let value): value
        case .integer(let value): String(value)
        case .real(let value): String(value)
        case .null: nil
        }
    }

    package mutating func text() -> String { optionalText() ?? "" }

    package mutating func id<Record>() -> LedgerID<Record> { LedgerID(integer()) }
    package mutating func optionalID<Record>() -> LedgerID<Record>? { optionalInteger().map { LedgerID($0) } }
    package mutating func time() -> Timestamp { Timestamp(milliseconds: integer()) }
    package mutating func optionalTime() -> Timestamp? { optionalInteger().map(Timestamp.init(milliseconds:)) }

    /// A word of a closed set; `fallback` for one that a later version may have written.
    package mutating func word<Word: RawRepresentable<String>>(or fallback: Word) -> Word {
        Word(rawValue: text()) ?? fallback
    }

    /// Two columns: the kind of an alternative text, and its words.
    package mutating func alternativeText() -> AlternativeText {
        let kind = text()
        let words = optionalText()
        return AlternativeText(kind: kind, words: words)
    }
}

extension AlternativeText {
    package init(kind: String, words: String?) {
        switch kind {
        case "text": self = .text(words ?? "")
        case "decorative": self = .decorative
        default: self = .missing
        }
    }

    /// The word that the ledger has for it.
    package var kind: String {
        switch self {
        case .missing: "missing"
        case .decorative: "decorative"
        case .text: "text"
        }
    }
}
