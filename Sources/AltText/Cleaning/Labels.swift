/// Takes away what a model says before its text: "Sure!", "Here is the alt text:", "Beschrijving:", `alt=`.
///
/// A label is words of a small vocabulary up to a colon, among them one that names an alt text. "Map of Paris:" and
/// "Text: SALE" are no labels.
enum Labels {
    private static let interjections = AnswerWords.words(\.interjections)
    private static let anchors = AnswerWords.words(\.labels)
    private static let fillers = AnswerWords.words(\.labelFillers)
    private static let announcements = AnswerWords.words(\.announcements)
    private static let pictures = AnswerWords.words(\.pictureLabels)
    private static let offers = AnswerWords.patterns(\.offers)

    /// The text after a label; nil when it has none.
    static func peeled(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
        if let rest = withoutAttribute(text) { return rest }
        guard let first = LeadingWords(text, limit: 1).words.first?.text,
            first.hasPrefix("i") || fillers.contains(first) || anchors.contains(first) || interjections.contains(first)
        else { return nil }
        let words = LeadingWords(text, limit: 24).words
        guard let end = interjectionEnd(words) ?? offerEnd(words) ?? labelEnd(words) else { return nil }
        return text[end...].drop { $0.isBlank || $0 == ":" || $0 == "：" }
    }

    /// `alt="A cat"` without the name of the attribute.
    private static func withoutAttribute(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
        let rest = text.dropFirst(3).drop(while: \.isBlank)
        guard rest.first == "=", text.prefix(3).map({ $0.properties.lowercaseMapping }).joined() == "alt",
            rest.dropFirst().first(where: { !$0.isBlank })?.isQuote == true
        else { return nil }
        return rest.dropFirst()
    }

    private static func interjectionEnd(_ words: [LeadingWords.Word]) -> Int? {
        let isCourse = words.count > 1 && words[0].text == "of" && words[1].text == "course"
        guard isCourse || interjections.contains(words[0].text) else { return nil }
        let next = isCourse ? 2 : 1
        guard next < words.count - 1, ["!", ",", ".", ":"].contains(words[next].text) else { return nil }
        return words[next].end
    }

    /// "I can help with that!" before the text itself.
    private static func offerEnd(_ words: [LeadingWords.Word]) -> Int? {
        guard let count = offers.lazy.compactMap({ $0.match(words) }).first, count < words.count else { return nil }
        return words[count - 1].end
    }

    private static func labelEnd(_ words: [LeadingWords.Word]) -> Int? {
        guard let stop = words.firstIndex(where: isStop) else { return nil }
        let label = words[..<stop]
        guard stop > 0, label.allSatisfy({ isVocabulary($0.text) }) else { return nil }
        let isAnnouncement = announcements.contains(words[0].text)
        let isNamed = label.contains { anchors.contains($0.text) }
        switch words[stop].text {
        case ":", "：": return isNamed || isAnnouncement || isPictureAlone(label) ? words[stop].end : nil
        // "Alt text – A cat"; "Here is a description. A cat".
        case "-", "–", "—": return isNamed && words[0].text.hasPrefix("alt") ? words[stop].end : nil
        default: return isNamed && isAnnouncement && stop + 1 < words.count ? words[stop].end : nil
        }
    }

    private static func isStop(_ word: LeadingWords.Word) -> Bool {
        word.isMark && word.text != "," && word.text != "(" && word.text != ")"
    }

    private static func isVocabulary(_ word: String) -> Bool {
        fillers.contains(word) || anchors.contains(word) || word == "," || word == "(" || word == ")"
    }

    private static func isPictureAlone(_ label: ArraySlice<LeadingWords.Word>) -> Bool {
        label.count == 1 && pictures.contains(label[label.startIndex].text)
    }
}
