/// A connection inside a transaction. It blocks, so it is used on the driver's own threads alone, in the closures that a
/// ``LedgerDriver`` runs.
///
/// Statements keep to what SQLite and PostgreSQL agree on; `?` stands for the next argument.
package protocol LedgerConnection {
    /// Runs a statement that answers nothing.
    ///
    /// - Returns: how many rows it changed.
    @discardableResult
    func execute(_ sql: String, _ arguments: [SQLValue]) throws(LedgerError) -> Int

    /// Runs a statement and hands over its rows one by one, as long as `receive` returns true.
    func eachRow(
        _ sql: String, _ arguments: [SQLValue], _ receive: (inout SQLRow) throws(LedgerError) -> Bool
    ) throws(LedgerError)
}

extension LedgerConnection {
    @discardableResult
    package func execute(_ sql: String) throws(LedgerError) -> Int { try execute(sql, []) }

    /// All rows, each made into a value.
    package func rows<Value>(
        _ sql: String, _ arguments: [SQLValue] = [], _ make: (inout SQLRow) -> Value
    ) throws(LedgerError) -> [Value] {
        var values: [Value] = []
        try eachRow(sql, arguments) { (row) throws(LedgerError) in
            values.append(make(&row))
            return true
        }
        return values
    }

    /// The first row, made into a value; `nil` where there is none.
    package func row<Value>(
        _ sql: String, _ arguments: [SQLValue] = [], _ make: (inout SQLRow) -> Value
    ) throws(LedgerError) -> Value? {
        var value: Value?
        try eachRow(sql, arguments) { (row) throws(LedgerError) in
            value = make(&row)
            return false
        }
        return value
    }
}
