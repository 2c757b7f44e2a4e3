internal import GRDB

/// The columns of the row at which a statement stands.
@safe struct SQLiteColumns: SQLColumns {
    @unsafe private let statement: SQLiteStatement
    let count: Int

    init(_ statement: Statement) {
        unsafe self.statement = statement.sqliteStatement
        count = statement.columnCount
    }

    subscript(index: Int) -> SQLValue {
        SQLValue(unsafe DatabaseValue(sqliteStatement: statement, index: CInt(index)))
    }
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
