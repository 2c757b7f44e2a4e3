/// The words of an answer that say what is in the picture, folded so that "signs" and "sign" are one claim.
///
/// English words that only hold a sentence together are left out and endings are cut. In other languages every word
/// counts, in lower case.
public struct ContentWords: Sendable, Hashable {
    /// The claims, each once.
    public let claims: Set<String>
    /// The share of the words that make a claim not made before, 0...1: loops and padding lower it.
    public let density: Double

    /// Reads an answer; without a language it is taken for English.
    public init(_ text: String, language: Language? = nil) {
        let isEnglish = language.map { $0.tag == "en" || $0.tag.hasPrefix("en-") } ?? true
        let words = text.lowercased().unicodeScalars.split { !$0.isWordPart && !$0.isApostrophe }
            .map { String($0).replacing("’", with: "'") }
        let claims = isEnglish ? words.filter { !EnglishWords.structural.contains($0) }.map(EnglishWords.folded) : words
        self.claims = Set(claims.filter { !$0.isEmpty })
        density = words.isEmpty ? 0 : Double(self.claims.count) / Double(words.count)
    }
}
