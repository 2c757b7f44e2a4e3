internal import AltText
internal import AltTextLedger

extension Edit {
    /// Reads the texts beside the alt text: `extended`, and by language `texts`, as in
    /// `{"nl": {"alt": "…", "extended": "…"}}`.
    static func furtherTexts(_ body: SentObject) throws(APIError) -> [FurtherText] {
        var texts: [FurtherText] = []
        if let words = try body.string("extended") {
            texts.append(try SentText.further(.extended(), words, field: "extended"))
        }
        for member in try body.members("texts") ?? [] {
            let language = try SentText.language(member.name, field: "texts")
            guard !texts.contains(where: { $0.role.language == language }) else {
                throw .badField("texts", "The language \(language.tag) stands there twice.")
            }
            guard case .object(let fields) = member.value else {
                throw .badField("texts", "The texts in \(language.tag) should be an object with alt, extended or both.")
            }
            for field in fields { texts.append(try furtherText(field, in: language)) }
        }
        return texts
    }

    private static func furtherText(
        _ field: JSON.Member, in language: Language
    ) throws(APIError) -> FurtherText {
        let path = "texts.\(language.tag).\(field.name)"
        guard let kind = FurtherText.Kind(rawValue: field.name) else {
            throw .badField("texts", "In a language there is alt and extended, and nothing else.")
        }
        guard let words = field.value.string else { throw .badField(path, "The \(field.name) should be a string.") }
        return try SentText.further(
            kind == .alt ? .alt(in: language) : .extended(in: language), words, field: path)
    }
}
