internal import AltText
internal import AltTextLedger

/// A text that somebody sends, as it is kept.
enum SentText {
    /// The longest alt text: some ten times what anybody wants to listen to.
    static let longestAlt = 5000
    /// The longest title.
    static let longestTitle = 1000
    /// The longest caption.
    static let longestCaption = 20000

    /// A text on one line: line breaks and tabs become spaces, ends are trimmed.
    static func line(_ text: String, field: String, limit: Int) throws(APIError) -> String {
        try check(text, field: field, limit: limit)
        return String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }).trimmed
    }

    /// A text of several lines.
    static func lines(_ text: String, field: String, limit: Int) throws(APIError) -> String {
        try check(text, field: field, limit: limit)
        return text.trimmed
    }

    private static func check(_ text: String, field: String, limit: Int) throws(APIError) {
        guard text.unicodeScalars.allSatisfy({ isBreak($0) || $0.properties.generalCategory != .control }) else {
            throw .badField(field, "The \(field) holds a control character.")
        }
        guard text.count <= limit else {
            throw .badField(field, "The \(field) has \(text.count) characters; \(limit) are allowed.")
        }
    }

    private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\n" || scalar == "\r" || scalar == "\t"
    }
}

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
