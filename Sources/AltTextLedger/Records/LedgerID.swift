/// The number of a row in the ledger. Numbers of different kinds of rows cannot be mixed up.
public struct LedgerID<Record>: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The number.
    package let rawValue: Int64

    /// Wraps a number.
    package init(_ rawValue: Int64) {
        self.rawValue = rawValue
    }

    /// The number in digits.
    public var description: String { String(rawValue) }

    /// Whether `left` was given out before `right`.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
