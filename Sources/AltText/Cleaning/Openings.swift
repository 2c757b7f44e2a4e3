/// Takes away the words that only say that a picture is a picture: "This is an image of", "La imagen muestra".
///
/// A word that says what kind of picture it is carries meaning and stays: painting, map, screenshot, chart, portrait.
/// So "This is a painting of a ship" loses two words and "An image of a map" three.
enum Openings {
    private struct Pattern: Sendable {
        let words: WordPattern
        /// The opening is a noun and "of": what follows may be a picture in the picture.
        let isNoun: Bool

        init(_ pattern: String, of group: AnswerWords.Openings) {
            words = WordPattern(
                pattern, lists: group.lists, before: Set(group.before.split(separator: " ").map(String.init)),
                notBefore: Set(group.notBefore.split(separator: " ").map(String.init)))
            isNoun = group.isNoun
        }
    }

    private static let byFirstWord: [String: [Pattern]] = {
        var table: [String: [Pattern]] = [:]
        for group in LanguagePack.all.flatMap(\.answers.openings) {
            for pattern in group.patterns.map({ Pattern($0, of: group) }) {
                for word in pattern.words.firstWords { table[word, default: []].append(pattern) }
            }
        }
        return table
    }()

    /// What a photograph may be a photograph of so that saying "photograph" matters.
    private static let kinds: Set<String> = [
        "billboard", "cartoon", "chart", "diagram", "drawing", "engraving", "etching", "fresco", "illustration",
        "image",
        "map", "monitor", "mosaic", "mural", "painting", "photo", "photograph", "picture", "portrait", "poster",
        "print", "screen", "screenshot", "sculpture", "sketch", "statue", "tapestry", "watercolor", "watercolour",
    ]

    /// Verbs that tell that the sentence is about a picture in the picture: "A photo of a man hangs on the wall".
    private static let hanging: Set<String> = [
        "adorns", "decorates", "hang", "hangs", "displayed", "mounted", "pinned", "printed", "projected", "taped",
    ]

    /// The text after an opening; nil when it has none.
    static func peeled(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
        guard let first = LeadingWords(text, limit: 1).words.first?.text, let patterns = byFirstWord[first]
        else { return nil }
        let words = LeadingWords(text, limit: 28).words
        for pattern in patterns {
            guard let count = pattern.words.match(words), count > 0 else { continue }
            if pattern.isNoun, isAboutPicture(words, after: count) { continue }
            return text[words[count - 1].end...].drop { $0.isBlank || $0 == ":" || $0 == "," }
        }
        return nil
    }

    private static func isAboutPicture(_ words: [LeadingWords.Word], after count: Int) -> Bool {
        let isPhoto = words[..<count].contains { $0.text.hasPrefix("photo") || $0.text == "snapshot" }
        if isPhoto, words[count...].prefix(4).contains(where: { kinds.contains($0.text) }) { return true }
        let sentence = words[count...].prefix { !$0.isMark }
        return sentence.contains { hanging.contains($0.text) }
    }
}
