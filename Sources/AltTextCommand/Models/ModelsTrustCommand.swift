import AltText
import AltTextModels
import ArgumentParser

/// `alttext models trust`: lets a file of models say where models and keys go.
struct ModelsTrustCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trust",
        abstract: "Lets a file of models say where models and keys go.",
        discussion: """
            A file outside ~/.config/alttext, such as an alttext.yaml that came with pictures, may add models and change how \
            they are asked. Only once you trust it may it send a key to a host, change where a known model goes, or make a \
            model the default that sends pictures off this machine. The content is what is trusted: after a change the file \
            has to be trusted again.

            Examples:
              alttext models trust alttext.yaml
              alttext models trust alttext.yaml --forget
            """
    )

    @Argument(help: ArgumentHelp("The file of models.", valueName: "file"), completion: .file())
    var file: String

    @Flag(help: "Trust the file no longer.")
    var forget = false

    func run() throws {
        let trusted = Surroundings().trustedFiles
        let text = try RegistryOptions.text(of: file)
        do {
            if forget {
                let wasThere = try trusted.remove(text)
                Console.say(wasThere ? "\(file) is trusted no longer." : "\(file), as it is now, was not trusted.")
                return
            }
            let registry = try ModelRegistry(files: [RegistryFile(path: file, text: text, isTrusted: true)])
            try trusted.insert(text, path: file)
            Console.say("\(file) is trusted as it is now.")
            for line in try destinations(in: registry) { Console.say(line) }
        } catch let error as RegistryError {
            Console.complain(error.description)
            throw ExitStatus.nothingDone
        } catch let error as PrivateFileError {
            Console.complain(error.description)
            throw ExitStatus.nothingDone
        }
    }

    /// What the file decides that AltText's own models do not.
    private func destinations(in registry: ModelRegistry) throws(RegistryError) -> [String] {
        let own = try ModelRegistry().models
        return registry.models.filter { !own.contains($0) }.map { model in
            let key = model.keyName.map { ", with the key \"\($0)\"" } ?? ""
            return "  \(model.name): \(model.server)\(key)"
        }
    }
}
