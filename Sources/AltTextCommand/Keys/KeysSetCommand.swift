internal import AltText
import AltTextModels
import ArgumentParser

/// `alttext keys set`: stores a key.
struct KeysSetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Stores a key: asks for it without showing it, or reads it from standard input.",
        discussion: """
            The name is the one that models.yaml uses: openai, anthropic, gemini, mistral, openrouter, or your own.

            Example:
              alttext keys set openai
            """
    )

    @Argument(help: ArgumentHelp("The name of the key.", valueName: "name"))
    var name: String

    func validate() throws {
        guard KeyStore.isName(name) else {
            throw ValidationError("\"\(name)\" cannot name a key: use letters, digits, dash and underscore.")
        }
    }

    func run() throws {
        guard let key = KeyPrompt.read(prompt: "Key for \(name): "), !key.isEmpty else {
            Console.complain(
                "no key came in, and nothing was stored. Run \"alttext keys set \(name)\" again and paste the key.")
            throw ExitStatus.nothingDone
        }
        guard key.unicodeScalars.allSatisfy({ $0.isASCII && $0.value > 0x20 && $0.value < 0x7F }) else {
            Console.complain("this is no key: it holds spaces or other characters no key has. Nothing was stored.")
            throw ExitStatus.nothingDone
        }
        let file = Surroundings().keyFile
        do throws(KeyFileError) {
            try file.set(Secret(key), named: name)
        } catch {
            Console.complain(error.description)
            throw ExitStatus.nothingDone
        }
        Console.say("Stored \(name) in \(file.path), readable by you alone.")
    }
}
