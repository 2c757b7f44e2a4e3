import AltText
import ArgumentParser

/// What the linter is told.
struct LintOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The language that the texts should be in, as a BCP 47 tag. Without it the words of all languages count, and no text is in the wrong one.",
            valueName: "tag"))
    var language: String?

    @Option(
        help: ArgumentHelp("The length to aim at, in characters; longer texts get a note.", valueName: "characters"))
    var targetLength = 125

    @Option(help: ArgumentHelp("The length that no text should have, in characters.", valueName: "characters"))
    var maxLength = 250

    func validate() throws {
        guard (1...100_000).contains(targetLength), (1...100_000).contains(maxLength) else {
            throw ValidationError("--target-length and --max-length must be 1 to 100000 characters.")
        }
        _ = try options()
    }

    func options() throws -> Linter.Options {
        var options = Linter.Options()
        options.maximumLength = maxLength
        options.targetLength = min(targetLength, maxLength)
        do {
            options.language = try language.map { try Language($0) }
        } catch {
            throw ValidationError("\(error)")
        }
        return options
    }
}
