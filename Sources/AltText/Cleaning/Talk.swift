/// Takes away what a model says about its text, or to the asker, once the text is there: "This alt text describes …",
/// "I've kept it short.", "As an AI, I cannot be sure." And what it repeats of the request before: "Describe this image."
enum Talk {
    private static let about = AnswerWords.patterns(\.talk, lists: \.talkLists)
    private static let requests = AnswerWords.patterns(\.requests, lists: \.talkLists)

    /// The text before the first sentence that is talk.
    static func removed(from text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        let text = withoutRequest(text)
        for index in SentenceStarts(text) {
            let words = LeadingWords(text[index...], limit: 16).words
            if about.contains(where: { $0.match(words) != nil }) { return text[..<index] }
        }
        return text
    }

    private static func withoutRequest(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        let words = LeadingWords(text, limit: 12).words
        guard requests.contains(where: { $0.match(words) != nil }) else { return text }
        var starts = SentenceStarts(text)
        return starts.next().map { text[$0...] } ?? text
    }
}
