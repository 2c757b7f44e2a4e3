/// Tells an answer that offers several texts to choose from. Which of them is meant nobody knows.
enum Choices {
    private static let lists = [
        "several": AnswerWords.alternatives(\.severals), "quality": AnswerWords.alternatives(\.optionQualities),
        "options": AnswerWords.alternatives(\.options),
    ]

    private static let announcements = AnswerWords.patterns(\.optionAnnouncements) { _ in lists }

    private static let numbered = [
        AnswerWords.alternatives(\.optionNames)
            + " 1|2|3|a|b|c|one|two|i|ii :|.|)|-|–|—|(|：",
        glued.map { String(String.UnicodeScalarView($0)) }.joined(separator: "|") + " 1|2|3|一|二|三|a|b",
    ].map { WordPattern($0) }

    private static let glued = AnswerWords.words(\.gluedOptionNames).map { Array($0.unicodeScalars) }
        .sorted { $0.count > $1.count }
    private static let or = AnswerWords.words(\.or)

    /// Whether an answer, its lines still apart, offers a choice.
    static func areOffered(in scalars: [Unicode.Scalar]) -> Bool {
        var numbers: Set<String> = []
        for line in scalars.split(whereSeparator: \.isLineBreak) {
            let content = line.drop { $0.isBlank || "*_#>-`([•".unicodeScalars.contains($0) }
            if isOr(content) { return true }
            note(content, &numbers)
            for start in SentenceStarts(content) { note(content[start...], &numbers) }
            if numbers.count > 1 { return true }
            let words = LeadingWords(content, limit: 10).words
            if announcements.contains(where: { $0.match(words) != nil }) { return true }
        }
        return false
    }

    /// Remembers the number of an option that begins here.
    private static func note(_ text: ArraySlice<Unicode.Scalar>, _ numbers: inout Set<String>) {
        if let mark = glued.first(where: { text.starts(with: $0) }), let number = text.dropFirst(mark.count).first {
            if number.isLetterOrNumber { numbers.insert(String(Character(number))) }
            return
        }
        let words = LeadingWords(text, limit: 4).words
        guard words.count > 2, numbered.contains(where: { $0.match(words) != nil }) else { return }
        numbers.insert(words[words[0].text == "alt" ? 2 : 1].text)
    }

    /// A line with nothing but "or" on it.
    private static func isOr(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
        let words = LeadingWords(line, limit: 4).words.filter { !$0.isMark }
        return words.count == 1 && or.contains(words[0].text)
            && line.count(where: \.isLetterOrNumber) == words[0].text.count
    }
}
