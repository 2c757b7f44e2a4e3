/// Takes away what a model says after its text: "Let me know if you need anything else!", "(Character count: 98)".
enum Closings {
    private static let patterns = AnswerWords.patterns(\.closings)
    private static let units = AnswerWords.words(\.countedUnits)

    /// The text before a last sentence that speaks to the asker; nil when there is none, or nothing else.
    static func peeled(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
        // No such sentence is longer, and looking no further keeps the work in bounds.
        let reach = max(text.startIndex + 1, text.endIndex - 200)
        for index in stride(from: text.endIndex - 2, through: reach, by: -1) where isBeginning(index, in: text) {
            let words = LeadingWords(text[index...], limit: 8).words
            guard patterns.contains(where: { $0.match(words) != nil }) || isCount(words) else { continue }
            return text[..<index]
        }
        return nil
    }

    /// Whether a sentence or a bracket begins here, after the end of another.
    private static func isBeginning(_ index: Int, in text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard text[index - 1].isBlank, let before = text[..<index].last(where: { !$0.isBlank }) else { return false }
        return text[index] == "(" || before.endsSentence || before.closes
    }

    /// "(98 characters)"
    private static func isCount(_ words: [LeadingWords.Word]) -> Bool {
        words.count >= 4 && words[0].text == "(" && words[1].text.allSatisfy(\.isNumber)
            && units.contains(words[2].text)
            && words[3].text == ")"
    }
}
