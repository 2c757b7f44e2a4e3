import AltText
import AltTextRuns
import ArgumentParser

/// What is said to the models beside the picture.
struct WordingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What you know of the picture: place, event, page. Used as information, never as instructions.",
            valueName: "text"))
    var context: String?

    @Option(
        help: ArgumentHelp(
            "A file with what you know of the pictures, such as notes of a trip; used like --context.",
            valueName: "file"))
    var contextFile: String?

    @Option(help: ArgumentHelp("The language of the alt text, as a BCP 47 tag such as nl or pt-BR.", valueName: "tag"))
    var language: String?

    @Option(help: ArgumentHelp("The length to aim at, in characters (20 to 2000).", valueName: "characters"))
    var length: Int?

    @Option(
        help: ArgumentHelp(
            "A prompt in place of the models' own; {context}, {language} and {length} are filled in.", valueName: "text"
        ))
    var prompt: String?

    func validate() throws {
        if let length, !(20...2000).contains(length) {
            throw ValidationError("--length must be 20 to 2000 characters.")
        }
        _ = try parsedLanguage()
    }

    func wording() throws -> Wording {
        let notes = try contextFile.map { try NamedFile.notes($0).text().trimmed }
        let known = [context, notes].compactMap { $0 }.filter { !$0.isEmpty }
        return Wording(
            context: known.isEmpty ? nil : known.joined(separator: "\n"), language: try parsedLanguage(),
            length: length, prompt: prompt)
    }

    private func parsedLanguage() throws -> Language? {
        do {
            return try language.map { try Language($0) }
        } catch {
            throw ValidationError("\(error)")
        }
    }
}
