/// The words of an answer that say what is in the picture, folded so that "signs" and "sign" are one claim.
///
/// English words that only hold a sentence together are left out and endings are cut. In other languages words of up to
/// three letters are left out, since most words that hold sentences together are short (Zipf 1935). Scripts that write no
/// spaces are read in pairs of characters.
package struct ContentWords: Sendable, Hashable {
    /// The claims, each once.
    package var claims: Set<String> { Set(spoken.keys) }
    /// The share of the letters that make a claim not made before, 0...1: loops and padding lower it.
    package let density: Double
    /// Each claim as the answer first puts it.
    private(set) var spoken: [String: String] = [:]

    /// Reads an answer; without a language it is taken for English.
    package init(_ text: String, language: Language? = nil) {
        let isEnglish = language?.isEnglish ?? true
        var letterCount = 0
        var telling: Set<String> = []
        for word in Self.words(text) {
            letterCount += word.unicodeScalars.count
            guard let claim = Self.claim(word, isEnglish: isEnglish) else { continue }
            telling.insert(word)
            if spoken[claim] == nil { spoken[claim] = word }
        }
        let tellingCount = telling.reduce(0) { $0 + $1.unicodeScalars.count }
        density = letterCount == 0 ? 0 : Double(tellingCount) / Double(letterCount)
    }

    /// What an answer claims that holds that the picture needs no text.
    static let decorative = ContentWords("decorative")

    /// How much a claim tells: its length in letters, since the longer a word, the more it informs (Piantadosi, Tily and
    /// Gibson 2011). It needs no counts of words from anywhere.
    static func weight(of claim: String) -> Double { Double(claim.unicodeScalars.count) }

    /// The words in lower case, one after the other.
    static func words(_ text: String) -> [String] {
        text.lowercased().unicodeScalars
            .split { !$0.isWordPart && !$0.isApostrophe }
            .flatMap { word in
                guard word.contains(where: \.usesIdeographicStop) else { return [plain(word)] }
                return zip(word, word.dropFirst()).map { String(String.UnicodeScalarView([$0, $1])) }
            }
            .filter { !$0.isEmpty }
    }

    /// A word without quotation marks around it, and with straight apostrophes in it.
    static func plain(_ word: String) -> String { plain(Substring(word).unicodeScalars) }

    private static func plain(_ word: Substring.UnicodeScalarView) -> String {
        var word = word.drop(while: \.isApostrophe)
        while let last = word.last, last.isApostrophe { word.removeLast() }
        return String(String.UnicodeScalarView(word.map { $0.isApostrophe ? "'" : $0 }))
    }

    private static func claim(_ word: String, isEnglish: Bool) -> String? {
        if isEnglish { return EnglishWords.structural.contains(word) ? nil : EnglishWords.folded(word) }
        return isTelling(word) ? word : nil
    }

    /// Whether a word of a language without a list of its own says something.
    static func isTelling(_ word: String) -> Bool {
        word.unicodeScalars.count > 3 || word.unicodeScalars.contains(where: \.usesIdeographicStop)
    }
}
