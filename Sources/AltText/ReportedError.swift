/// An error that programs count by a word and people read as a sentence.
public protocol ReportedError: Error, Sendable, Hashable, CustomStringConvertible {
    /// A word for programs, in snake case; it never changes its meaning.
    var kind: String { get }
}

extension ReportedError {
    /// What happened in a few fixed words, so that it can label a table or a metric.
    package var kindWords: String { kind.replacing("_", with: " ") }
}

/// An error that says what happened, and what would help.
package protocol RemediedError: ReportedError {
    /// What happened, with names and numbers: a sentence without its stop.
    var event: String { get }
    /// What to do about it: a sentence without its stop.
    var remedy: String? { get }
}

extension RemediedError {
    /// What happened and what to do.
    package var sentences: String {
        // A server's own words at the end may have a stop already.
        let stop = event.last.map { ".!?…".contains($0) } == true ? "" : "."
        return event + stop + (remedy.map { " \($0)." } ?? "")
    }
}

extension Failure {
    /// The failure that an error is.
    package init(_ error: some ReportedError) {
        self.init(kind: error.kind, message: error.description)
    }
}
