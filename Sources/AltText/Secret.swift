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
        guard revealed.utf8.count < Self.tellingByteCount else { return text.replacing(revealed, with: description) }
        return revealed.isEmpty ? text : redactedAsWord(from: text)
    }

    /// What is shorter stands inside words by chance.
    private static let tellingByteCount = 8

    /// `text` with the secret replaced where it stands alone: a key of one letter is not masked out of every word.
    private func redactedAsWord(from text: String) -> String {
        var result = ""
        var rest = text[...]
        while let range = rest.firstRange(of: revealed) {
            let isInWord = { (character: Character?) in character.map { $0.isLetter || $0.isNumber } ?? false }
            let before = range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : nil
            let isAlone =
                !(isInWord(before) && isInWord(revealed.first))
                && !(isInWord(text[range.upperBound...].first) && isInWord(revealed.last))
            result += rest[..<range.lowerBound] + (isAlone ? description[...] : rest[range])
            rest = rest[range.upperBound...]
        }
        return result + rest
    }
}
