/// What is known of English words to compare answers.
enum EnglishWords {
    /// Articles, prepositions, pronouns, auxiliaries, quantifiers and what hedges: they claim nothing.
    static let structural = Set(
        """
        a an the of in on at by with and or but to from is are was were be been being as it its it's this that these \
        those there there's here for into onto up down out over under which what where who his her their him them he \
        she they you we i has have having had do does did not no so such very more most than then while when if some \
        any each every another other others one two three four five first next several many lots lot few various \
        numerous multiple both all half couple pair group number side top back front middle near behind beside between \
        against among across along around above below within without off toward away through during about also only \
        just likely possibly appears seems including include includes
        """.split(separator: " ").map(String.init))

    /// Models that see the same person choose between these words.
    private static let people: Set<String> = Set(
        ["person", "people", "man", "men", "woman", "women", "boy", "girl", "guy", "human", "pedestrian", "crowd"])

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
