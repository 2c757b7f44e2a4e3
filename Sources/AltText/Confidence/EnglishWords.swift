/// What is known of English words to compare answers.
enum EnglishWords {
    private static let words = LanguagePack.english.claims

    /// Words that claim nothing.
    static let structural = words?.structural ?? []
    private static let people = words?.people ?? []

    /// The claim a word makes: the word without its endings, people of any kind being one claim.
    static func folded(_ word: String) -> String {
        people.contains(singular(withoutPossessive(word))) ? "person" : withoutEndings(word)
    }

    /// The word without its endings.
    static func withoutEndings(_ word: String) -> String {
        var word = singular(withoutPossessive(word))
        for ending in ["ing", "ed"] where word.hasSuffix(ending) && word.count - ending.count >= 3 {
            word.removeLast(ending.count)
            if let last = word.last, word.dropLast().last == last, last != "l", last != "s" { word.removeLast() }
            break
        }
        if word.count > 4, word.hasSuffix("e") { word.removeLast() }
        return word
    }

    private static func withoutPossessive(_ word: String) -> String {
        word.hasSuffix("'s") ? String(word.dropLast(2)) : word
    }

    private static func singular(_ word: String) -> String {
        if word.count > 4, word.hasSuffix("ies") { return word.dropLast(3) + "y" }
        if word.hasSuffix("sses") { return String(word.dropLast(2)) }
        return word.hasSuffix("s") && !word.hasSuffix("ss") && word.count > 3 ? String(word.dropLast()) : word
    }
}
