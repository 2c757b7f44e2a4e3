/// The words by which a text may say more than other texts do. Stricter than ``ContentWords``, which compares what texts
/// have in common: numbers and denials count, and "woman" is more than "person".
struct Assertions {
    /// Each word without its endings, as the text first puts it.
    private let spoken: [String: String]

    /// English words that hold sentences together and yet change what is claimed.
    private static let telling: Set<String> = [
        "no", "not", "without", "one", "two", "three", "four", "five", "first", "several", "many", "few", "numerous",
        "half", "couple", "pair", "both", "all", "his", "her", "he", "she",
    ]

    /// Reads a text; without a language it is taken for English.
    init(_ text: String, language: Language?) {
        let isEnglish = language?.isEnglish ?? true
        var spoken: [String: String] = [:]
        for word in ContentWords.words(text) {
            guard let assertion = Self.assertion(word, isEnglish: isEnglish) else { continue }
            if spoken[assertion] == nil { spoken[assertion] = word }
        }
        self.spoken = spoken
    }

    private static func assertion(_ word: String, isEnglish: Bool) -> String? {
        if isEnglish {
            let isSilent = EnglishWords.structural.contains(word) && !telling.contains(word)
            return isSilent ? nil : EnglishWords.withoutEndings(word)
        }
        let isNumber = word.unicodeScalars.allSatisfy { $0.properties.numericType != nil }
        return isNumber || ContentWords.isTelling(word) ? word : nil
    }

    /// What is asserted here and in none of the other texts, in the order of the alphabet.
    func beyond(_ others: [Assertions]) -> [String] {
        spoken.filter { assertion, _ in !others.contains { $0.spoken[assertion] != nil } }.values.sorted()
    }
}
