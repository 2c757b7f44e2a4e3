/// Tells a refusal from a description.
///
/// A refusal begins the answer and speaks in the first person. A description of a sign that says "I'm sorry" begins
/// with the sign, or with a quotation mark.
enum Refusals {
    /// Whether a cleaned text declines to describe the picture, or says that there is none.
    static func isRefusal(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        let words = LeadingWords(text, limit: 60).words
        if direct.contains(where: { $0.match(words) != nil }) { return true }
        if let end = apologies.lazy.compactMap({ $0.match(words) }).first {
            let rest = words[end...].indices
            return rest.contains { start in inabilities.contains { $0.match(words, at: start) != nil } }
        }
        return starts.contains { text.starts(with: $0.unicodeScalars) }
    }

    private static let direct = AnswerWords.patterns(\.refusals, lists: \.refusalLists)
    private static let apologies = AnswerWords.patterns(\.apologies, lists: \.refusalLists)
    private static let inabilities = direct + AnswerWords.patterns(\.inabilities, lists: \.refusalLists)
    private static let starts = LanguagePack.all.flatMap(\.answers.refusalStarts)
}
