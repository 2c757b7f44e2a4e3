import AltTextModels
import ArgumentParser

/// `alttext keys remove`: forgets a key.
struct KeysRemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Removes a key from the key file.",
        discussion: """
            Example:
              alttext keys remove openai
            """
    )

    @Argument(help: ArgumentHelp("The name of the key.", valueName: "name"))
    var name: String

    func run() throws {
        let file = Surroundings().keyFile
        let wasThere: Bool
        do throws(PrivateFileError) {
            wasThere = try file.remove(named: name)
        } catch {
            Console.complain(error.description)
            throw ExitStatus.nothingDone
        }
        guard wasThere else {
            Console.complain("there is no key \"\(name)\" in \(file.path). \"alttext keys list\" shows what there is.")
            throw ExitStatus.nothingDone
        }
        Console.say("Removed \(name).")
    }
}
