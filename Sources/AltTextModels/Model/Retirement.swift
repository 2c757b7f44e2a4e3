/// A vendor has shut a model.
package struct Retirement: Sendable, Hashable {
    /// The day it was shut, as the vendor gives it: `2026-02-17`, or less exact.
    package var date: String
    /// The name of the entry that takes its place, if there is one.
    package var successor: String?

    /// Creates a retirement.
    package init(date: String, successor: String?) {
        self.date = date
        self.successor = successor
    }
}
