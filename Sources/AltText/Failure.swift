/// Why there is no caption: a word for programs and a sentence for people. A failure is never a caption.
public struct Failure: Error, Sendable, Hashable, CustomStringConvertible {
    /// A word for programs, in snake case; it never changes its meaning.
    public let kind: String
    /// What happened and what to do.
    public let message: String

    /// Creates a failure.
    public init(kind: String, message: String) {
        self.kind = kind
        self.message = message
    }

    /// The sentence for people.
    public var description: String { message }
}
