/// A word or a few, looked for in answers whatever their endings.
package struct Phrase: Sendable, Hashable {
    /// The phrase as it was written.
    package let text: String
    private let words: [String]

    /// Creates a phrase; `nil` where there is no word in the text.
    package init?(_ text: String) {
        self.text = text
        words = Self.words(text)
        if words.isEmpty { return nil }
    }

    /// The words of an answer, folded as those of phrases are.
    package static func words(_ text: String) -> [String] {
        ContentWords.words(text).map { EnglishWords.withoutEndings($0) }
    }

    /// Whether the words stand one after the other among those of an answer.
    package func occurs(in answer: [String]) -> Bool {
        guard answer.count >= words.count else { return false }
        return (0...answer.count - words.count).contains { answer[$0..<$0 + words.count].elementsEqual(words) }
    }
}
