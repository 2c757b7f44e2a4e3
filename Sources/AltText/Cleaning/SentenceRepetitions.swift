/// Writes a sentence once that a model wrote again and again.
enum SentenceRepetitions {
    /// After these a full stop ends no sentence. A miss is harmless: it takes a repetition of the piece to matter.
    private static let abbreviations: Set<String> = [
        "st", "ste", "mr", "mrs", "ms", "dr", "prof", "no", "nr", "mt", "ft", "jr", "sr", "vs", "etc", "inc", "ltd",
        "co", "corp", "ave", "blvd", "rd", "gen", "col", "lt", "sgt", "capt", "rev", "hon", "pres", "gov", "sen",
        "rep", "approx", "ca", "fig", "vol", "e.g", "i.e", "bzw", "ca", "str", "hl", "dhr", "mevr", "m", "mme", "mlle",
        "sra", "dra", "av", "pl", "núm", "nos", "op", "p", "pp",
    ]

    static func collapsed(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let sentences = sentences(of: text)
        guard sentences.count > 1 else { return text }
        var seen: Set<String> = []
        var before = ""
        var result: [Unicode.Scalar] = []
        result.reserveCapacity(text.count)
        for sentence in sentences {
            let key = key(of: sentence)
            // Short ones may come back on purpose: "Stop. Go. Stop."
            let isRepeated = key == before || isLong(sentence) && seen.contains(key)
            if !isRepeated || key.isEmpty { result += sentence }
            seen.insert(key)
            before = key
        }
        return result
    }

    private static func isLong(_ sentence: ArraySlice<Unicode.Scalar>) -> Bool {
        sentence.count(where: { $0 == " " }) >= 3 || sentence.count(where: \.usesIdeographicStop) >= 5
    }

    private static func key(of sentence: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        let end = sentence.lastIndex { $0.isWordPart || $0.closes } ?? sentence.startIndex - 1
        view.append(contentsOf: sentence[...end].drop { $0.isBlank })
        return String(view).lowercased()
    }

    /// The sentences with the space after each; together they are the text.
    private static func sentences(of text: [Unicode.Scalar]) -> [ArraySlice<Unicode.Scalar>] {
        var sentences: [ArraySlice<Unicode.Scalar>] = []
        var start = 0
        var index = 0
        while index < text.count {
            let scalar = text[index]
            index += 1
            guard scalar.endsSentence else { continue }
            while index < text.count, text[index].endsSentence || text[index].closes { index += 1 }
            let isSpaced = index < text.count && text[index] == " "
            guard isSpaced || scalar.value > 0x3000 else { continue }
            if scalar == ".", isAbbreviation(text[start..<index]) { continue }
            if isSpaced { index += 1 }
            sentences.append(text[start..<index])
            start = index
        }
        if start < text.count { sentences.append(text[start...]) }
        return sentences
    }

    private static func isAbbreviation(_ piece: ArraySlice<Unicode.Scalar>) -> Bool {
        let word = piece.dropLast().suffix(12).reversed().prefix { $0.isWordPart || $0 == "." }.reversed()
        // "J. S. Bach", "U.S. Capitol".
        if word.count == 1 || word.contains(".") { return true }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: word)
        return abbreviations.contains(String(view).lowercased())
    }
}
