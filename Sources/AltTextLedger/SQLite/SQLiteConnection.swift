internal import GRDB

/// A connection to a SQLite file, on GRDB's own thread.
struct SQLiteConnection: LedgerConnection {
    let database: Database
    let path: String

    @discardableResult
    func execute(_ sql: String, _ arguments: [SQLValue]) throws(LedgerError) -> Int {
        do {
            let statement = try database.cachedStatement(sql: sql)
            try statement.execute(arguments: Self.arguments(arguments))
            return database.changesCount
        } catch {
            throw LedgerError(error, path: path)
        }
    }

    func eachRow(
        _ sql: String, _ arguments: [SQLValue], _ receive: (inout SQLRow) throws(LedgerError) -> Bool
    ) throws(LedgerError) {
        do {
            let statement = try database.cachedStatement(sql: sql)
            let columns = SQLiteColumns(statement)
            // What it reads of the first column is not used. A cursor of GRDB's rows would look up the names of all
            // columns first, which takes longer than to read them.
            let cursor = try Int64?.fetchCursor(statement, arguments: Self.arguments(arguments))
            while case .some = try cursor.next() {
                var row = SQLRow(columns)
                guard try receive(&row) else { break }
            }
        } catch let error as LedgerError {
            throw error
        } catch {
            throw LedgerError(error, path: path)
        }
    }

    private static func arguments(_ values: [SQLValue]) -> StatementArguments {
        StatementArguments(values.map(\.databaseValue))
    }
}

extension SQLValue {
    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let value): value.databaseValue
        case .real(let value): value.databaseValue
        case .text(let value): StoredText.encoded(value).databaseValue
        }
    }
}
