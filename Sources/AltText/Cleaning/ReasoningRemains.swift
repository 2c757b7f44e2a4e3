/// Takes away the names of channels that are left where a server drops the tokens around them: "analysisWe … assistantfinalA
/// heron.", "thought\nA heron.", "Final A heron."
enum ReasoningRemains {
    private static let names = ["thought", "analysis", "commentary", "assistantfinal", "final", "model", "assistant"]
    private static let glue = Array("assistantfinal".unicodeScalars)
    /// Words with which a sentence about a picture begins, and no name such as "Final Fantasy" goes on.
    private static let beginnings: Set<String> = [
        "a", "an", "the", "two", "three", "four", "five", "several", "many", "some", "this", "in", "on", "at", "people",
    ]

    static func removed(from scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var text = scalars[...]
        if LeadingWords(text, limit: 1).words.first?.text.hasPrefix("analysis") == true, let final = lastGlue(in: text)
        {
            text = text[final...]
        }
        while let rest = withoutName(text) { text = rest }
        return Array(text)
    }

    private static func lastGlue(in text: ArraySlice<Unicode.Scalar>) -> Int? {
        text.indices.last { text[$0] == "a" && text[$0...].starts(with: glue) }
    }

    private static func withoutName(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
        let content = text.drop(while: \.isBlank)
        for name in names {
            let start = content.prefix(name.unicodeScalars.count)
            guard start.count == name.unicodeScalars.count,
                zip(start, name.unicodeScalars).allSatisfy({ $0.properties.lowercaseMapping == String(Character($1)) })
            else { continue }
            let rest = content[start.endIndex...]
            if isBeginning(rest, afterCapital: start.first.map { ("A"..."Z").contains($0) } ?? false) { return rest }
        }
        return nil
    }

    /// Whether a text of its own begins here: on a new line, with a capital right after the name, or with a word that no
    /// phrase has there.
    private static func isBeginning(_ rest: ArraySlice<Unicode.Scalar>, afterCapital: Bool) -> Bool {
        guard let first = rest.first else { return false }
        if first.isLineBreak { return rest.contains(where: \.isLetterOrNumber) }
        if !first.isBlank { return first.properties.isUppercase && !afterCapital }
        let words = LeadingWords(rest, limit: 1).words
        guard let letter = rest.first(where: { !$0.isBlank }), letter.properties.isUppercase, let word = words.first
        else {
            return false
        }
        return beginnings.contains(word.text)
    }
}
