/// Faults of an English answer that show without its picture.
package struct TextFaults: Sendable, Hashable {
    /// How often a word that claims something is said again.
    package let repetitionCount: Int
    /// A word doubled, "a" before a vowel, or no capital at the beginning: how often.
    package let grammarCount: Int

    /// Looks for faults.
    package init(_ text: String) {
        let words = ContentWords.words(text)
        let telling = words.filter { !EnglishWords.structural.contains($0) }
        repetitionCount = telling.count - Set(telling).count
        grammarCount =
            zip(words, words.dropFirst()).count { $0 == $1 || $0 == "a" && Self.takesAn($1) }
            + (text.first { $0.isLetter }.map { $0.isLowercase ? 1 : 0 } ?? 0)
    }

    /// Vowels that sound like consonants are left out: "a university", "a one-way street".
    private static func takesAn(_ word: String) -> Bool {
        "aei".contains(word.prefix(1)) && word.first != nil && !word.hasPrefix("eu") && !word.hasPrefix("ew")
    }
}
