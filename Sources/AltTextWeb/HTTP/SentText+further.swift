internal import AltText
internal import AltTextLedger

extension SentText {
    /// The longest extended description.
    static let longestExtended = 20000

    /// A text beside the alt text; no words take it away.
    static func further(
        _ role: FurtherText.Role, _ words: String, field: String
    ) throws(APIError) -> FurtherText {
        switch role.kind {
        case .alt: FurtherText(role, try line(words, field: field, limit: longestAlt))
        // Browsers end lines with two characters, which would make another text of what nobody has changed.
        case .extended:
            FurtherText(
                role,
                try lines(words.replacing("\r\n", with: "\n"), field: field, limit: longestExtended)
                    .replacing("\r", with: "\n"))
        }
    }

    /// A language, by its tag.
    static func language(_ tag: String, field: String) throws(APIError) -> Language {
        do throws(LanguageError) {
            return try Language(tag)
        } catch {
            throw .badField(field, error.description)
        }
    }
}
