/// The first words and marks of a text, as the patterns of openings, labels and refusals see them.
struct LeadingWords {
    /// A word in lower case with straight apostrophes, or one mark of punctuation.
    struct Word {
        let text: String
        /// Where the text goes on after it.
        let end: Int
        let isMark: Bool
    }

    /// The article or pronoun that Romance languages join to the next word: "l'image" is two words.
    private static let elisions = AnswerWords.words(\.elisions)

    let words: [Word]

    /// - Parameter limit: How many words to read at most; also bounds the work.
    init(_ text: ArraySlice<Unicode.Scalar>, limit: Int) {
        var words: [Word] = []
        var index = text.startIndex
        while index < text.endIndex, words.count < limit {
            if text[index].isBlank {
                index += 1
                continue
            }
            guard let word = Self.word(at: index, in: text) else { break }
            words.append(word)
            index = word.end
        }
        self.words = words
    }

    private static func word(at start: Int, in text: ArraySlice<Unicode.Scalar>) -> Word? {
        var word = ""
        var index = start
        while index < text.endIndex {
            let scalar = text[index]
            let isJoint = index > start && (scalar.isApostrophe || scalar == "-" || scalar == "‑")
            guard scalar.isWordPart || isJoint else { break }
            // No word of any pattern is that long.
            if index - start > 40 { return nil }
            word.unicodeScalars.append(scalar.isApostrophe ? "'" : scalar == "‑" ? "-" : scalar)
            index += 1
            if scalar.isApostrophe, elisions.contains(word.lowercased()) { break }
        }
        if index > start { return Word(text: word.lowercased(), end: index, isMark: false) }
        return Word(text: String(Character(text[start])), end: start + 1, isMark: true)
    }
}
