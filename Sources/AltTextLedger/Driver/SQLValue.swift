/// A value as SQL knows it.
package enum SQLValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
}

extension SQLValue {
    package static func integer(_ value: Int) -> SQLValue { .integer(Int64(value)) }
    package static func bool(_ value: Bool) -> SQLValue { .integer(value ? 1 : 0) }
    package static func text(_ value: String?) -> SQLValue { value.map { .text($0) } ?? .null }
    package static func real(_ value: Double?) -> SQLValue { value.map { .real($0) } ?? .null }
    package static func integer(_ value: Int?) -> SQLValue { value.map { .integer(Int64($0)) } ?? .null }
    package static func id<Record>(_ id: LedgerID<Record>) -> SQLValue { .integer(id.rawValue) }
    package static func id<Record>(_ id: LedgerID<Record>?) -> SQLValue { id.map { .integer($0.rawValue) } ?? .null }
    package static func time(_ time: Timestamp) -> SQLValue { .integer(time.milliseconds) }
    package static func time(_ time: Timestamp?) -> SQLValue { time.map { .integer($0.milliseconds) } ?? .null }
}
