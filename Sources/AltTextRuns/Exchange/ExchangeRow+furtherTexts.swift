internal import AltText
internal import AltTextLedger

extension ExchangeRow {
    /// The texts beside the alt text that a row names, of `extended` and of `texts` as an export has them. Blank ones say
    /// nothing: whoever wants one gone takes it away with "alttext set".
    static func furtherTexts(
        line: Int, picture: String, extended: String?, texts: String?
    ) throws(ImportProblem) -> [FurtherText] {
        var found = extended.map { [FurtherText(.extended(), $0)] } ?? []
        if let texts, !isBlank(texts) {
            guard let languages = JSON(parsing: texts)?.members else {
                throw ImportProblem(
                    .badValue, line: line, picture: picture,
                    "\"texts\" is no object of languages, as in {\"nl\": {\"alt\": \"…\"}}.")
            }
            for language in languages { found += try furtherTexts(language, line: line, picture: picture) }
        }
        return found.filter { !isBlank($0.words) }
    }

    private static func furtherTexts(
        _ member: JSON.Member, line: Int, picture: String
    ) throws(ImportProblem) -> [FurtherText] {
        let language: Language
        do throws(LanguageError) {
            language = try Language(member.name)
        } catch {
            throw ImportProblem(.badValue, line: line, picture: picture, error.description)
        }
        var found: [FurtherText] = []
        for text in member.value.members ?? [] {
            guard let kind = FurtherText.Kind(rawValue: text.name), let words = text.value.string else {
                throw ImportProblem(
                    .badValue, line: line, picture: picture,
                    "In \"texts\" a language has \"alt\" and \"extended\", each a string, and nothing else.")
            }
            found.append(FurtherText(kind == .alt ? .alt(in: language) : .extended(in: language), words))
        }
        return found
    }

    private static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
}
