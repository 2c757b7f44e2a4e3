/// Tells an answer that offers several texts to choose from. Which of them is meant nobody knows.
enum Choices {
    private static let lists = [
        "several":
            "few|some|several|two|three|four|five|multiple|couple_of|2|3|4|5|different|possible|enkele|drie|twee|"
            + "einige|zwei|drei|quelques|deux|trois|algunas|tres|dos|alcune|due|tre|algumas",
        "quality": "alternative|possible|different|suggested|alt|text|alt-text|mogelijke|verschillende|mögliche",
        "options":
            "options|alternatives|choices|possibilities|suggestions|versions|variations|variants|alt_texts|captions|"
            + "descriptions|opties|suggesties|optionen|varianten|vorschläge|propositions|opciones|opzioni|opções",
    ]

    private static let announcements = [
        "here are a? {several} {quality}* {options}", "here are {quality}* {options}",
        "{several} {quality}* {options} :",
        "hier zijn|sind {several}? {quality}* {options}", "voici {several}? {quality}* {options}",
        "aquí tienes|hay|están {several}? {quality}* {options}", "ecco {several}? {quality}* {options}",
        "{options} : 1|a|option",
    ].map { WordPattern($0, lists: lists) }

    private static let numbered = [
        "option|options|version|variant|choice|alternative|suggestion|caption|optie|versie|variante|opción|versión|opzione|"
            + "versione|opção|versão|proposition|alt_text 1|2|3|a|b|c|one|two|i|ii :|.|)|-|–|—|(|：",
        "选项|方案|オプション|選択肢|案 1|2|3|一|二|三|a|b",
    ].map { WordPattern($0, lists: lists) }

    private static let glued = ["选项", "方案", "オプション", "選択肢"].map { Array($0.unicodeScalars) }

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
        return words.count == 1 && ["or", "of", "oder", "ou", "o"].contains(words[0].text)
            && line.count(where: \.isLetterOrNumber) == words[0].text.count
    }
}
