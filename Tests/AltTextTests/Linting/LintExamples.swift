import AltText
import Testing

/// Texts that break a rule, and texts that look as if they did, as the tables beside this file have them.
///
/// A line `== rule` begins the examples of a rule; `-` begins a text that breaks it and `+` one that does not.
enum LintExamples {
    struct Example: Sendable, CustomTestStringConvertible {
        let rule: String
        let text: String
        let isWrong: Bool
        let language: String?

        var testDescription: String { "\(language ?? "") \(rule): \(text)" }
    }

    static let languages = ["en": english, "nl": dutch, "fr": french, "de": german, "es": spanish]
    static let good = [
        "en": goodEnglish, "nl": goodDutch, "fr": goodFrench, "de": goodGerman, "es": goodSpanish,
    ].mapValues { $0.split(separator: "\n").map(String.init) }

    static let all: [Example] =
        examples(in: neutral, language: nil)
        + languages.sorted { $0.key < $1.key }.flatMap { examples(in: $0.value, language: $0.key) }

    private static func examples(in table: String, language: String?) -> [Example] {
        var rule = ""
        var examples: [Example] = []
        for line in table.split(separator: "\n") {
            let content = String(line.dropFirst(2))
            switch line.prefix(2) {
            case "==": rule = content.trimmed
            case "- ", "+ ":
                let text = content.replacing("\\n", with: "\n").replacing("\\r", with: "\r")
                examples.append(Example(rule: rule, text: text, isWrong: line.first == "-", language: language))
            default: Issue.record("\(line) is no example")
            }
        }
        return examples
    }
}
