/// A text that must not be seen: it prints as dots, wherever it goes.
public struct Secret: Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The text itself, for the header that carries it.
    package let revealed: String

    /// Hides a text.
    public init(_ text: String) {
        revealed = text
    }

    /// Dots.
    public var description: String { "••••" }
    /// Dots.
    public var debugDescription: String { description }
    /// Nothing to see.
    public var customMirror: Mirror { Mirror(self, children: []) }

    /// `text` with every copy of the secret replaced by dots, so that a server that repeats the key in its error does
    /// not make AltText repeat it too.
    package func redacted(from text: String) -> String {
        revealed.isEmpty ? text : text.replacing(revealed, with: description)
    }
}
