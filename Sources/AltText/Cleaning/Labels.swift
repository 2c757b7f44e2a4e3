/// Takes away what a model says before its text: "Sure!", "Here is the alt text:", "Beschrijving:", `alt=`.
///
/// A label is words of a small vocabulary up to a colon, among them one that names an alt text. "Map of Paris:" and
/// "Text: SALE" are no labels.
enum Labels {
    private static let interjections: Set<String> = [
        "sure", "certainly", "absolutely", "okay", "ok", "alright", "natuurlijk", "zeker", "certainement", "natürlich",
        "gerne", "claro", "certo",
    ]

    private static let anchors: Set<String> = [
        "alt", "alt-text", "alttext", "alt_text", "alt-tag", "alternative", "description", "caption", "answer",
        "response", "output", "descriptions", "alt-tekst", "alttekst", "beschrijving", "afbeeldingsbeschrijving",
        "bijschrift", "alternatif", "légende", "beschreibung", "bildbeschreibung", "alternativtext",
        "alternativ-text", "bildunterschrift", "alternativo", "descripción", "descrizione", "didascalia", "descrição",
        "legenda", "代替テキスト", "説明", "画像の説明", "替代文本", "替代文字", "图片描述", "圖片描述", "描述",
    ]

    private static let fillers: Set<String> = [
        "sure", "certainly", "of", "course", "here", "here's", "is", "are", "the", "a", "an", "my", "your", "this",
        "that", "possible", "suggested", "suggestion", "concise", "short", "brief", "detailed", "descriptive",
        "accurate", "good", "simple", "accessible", "accessibility", "effective", "appropriate", "text", "tag", "for",
        "image", "picture", "photo", "photograph", "provided", "attached", "you", "requested", "as", "in", "one",
        "sentence", "final", "result", "revised", "version", "would", "be", "could", "english", "dutch", "french",
        "german", "spanish", "based", "on", "and", "to", "hier", "de", "het", "een", "voor", "afbeelding", "foto",
        "tekst", "alternatieve", "mogelijke", "korte", "voici", "la", "le", "l'", "une", "un", "texte", "pour", "de",
        "cette", "proposition", "ist", "der", "die", "das", "eine", "ein", "für", "bild", "des", "bildes", "kurze",
        "alternativer", "aquí", "está", "el", "texto", "para", "imagen", "una", "ecco", "il", "testo", "per", "della",
        "immagine", "json", "van", "von", "du", "dieses", "aqui", "o", "da", "do", "imagem", "alternatieve",
        "alternatif", "alternativo",
    ]

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

    private static let offers = [
        WordPattern("i can|will|'ll help with_that|with_this|you_with_that|you_with_this !|.|:"),
        WordPattern("i'd|i_would be happy|glad to help|do with_that|with_this|you_with_that|that|this !|.|:"),
        WordPattern("i'd|i_would be happy|glad to help !|.|:"),
    ]

    /// "I can help with that!" before the text itself.
    private static func offerEnd(_ words: [LeadingWords.Word]) -> Int? {
        guard let count = offers.lazy.compactMap({ $0.match(words) }).first, count < words.count else { return nil }
        return words[count - 1].end
    }

    private static func labelEnd(_ words: [LeadingWords.Word]) -> Int? {
        guard let stop = words.firstIndex(where: isStop) else { return nil }
        let label = words[..<stop]
        guard stop > 0, label.allSatisfy({ isVocabulary($0.text) }) else { return nil }
        let isAnnouncement = ["here", "here's", "hier", "voici", "aquí", "ecco", "aqui"].contains(words[0].text)
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
        label.count == 1 && ["image", "picture", "afbeelding", "bild", "imagen"].contains(label[label.startIndex].text)
    }
}
