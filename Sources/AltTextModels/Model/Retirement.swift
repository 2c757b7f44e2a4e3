/// A vendor has shut a model.
public struct Retirement: Sendable, Hashable {
    /// The day it was shut, as the vendor gives it: `2026-02-17`, or less exact.
    public var date: String
    /// The name of the entry that takes its place, if there is one.
    public var successor: String?

    /// Creates a retirement.
    public init(date: String, successor: String?) {
        self.date = date
        self.successor = successor
    }
}
