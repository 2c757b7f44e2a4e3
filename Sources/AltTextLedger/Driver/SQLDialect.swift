/// The few words of a schema on which databases do not agree.
package struct SQLDialect: Sendable, Hashable {
    /// The type of a primary key that numbers rows by itself.
    package var identity: String

    package static let sqlite = SQLDialect(identity: "INTEGER PRIMARY KEY")

    /// A statement of the schema, in this dialect.
    func translate(_ sql: String) -> String {
        sql.replacing("{identity}", with: identity)
    }
}
