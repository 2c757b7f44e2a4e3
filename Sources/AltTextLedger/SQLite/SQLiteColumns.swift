internal import GRDB

/// The columns of the row at which SQLite stands.
struct SQLiteColumns: SQLColumns {
    let row: Row

    var count: Int { row.count }

    subscript(index: Int) -> SQLValue { SQLValue(row[index] as DatabaseValue) }
}

extension SQLValue {
    fileprivate init(_ value: DatabaseValue) {
        switch value.storage {
        case .null: self = .null
        case .int64(let value): self = .integer(value)
        case .double(let value): self = .real(value)
        case .string(let value): self = .text(StoredText.decoded(value))
        case .blob(let value): self = .text(String(decoding: value, as: UTF8.self))
        }
    }
}
