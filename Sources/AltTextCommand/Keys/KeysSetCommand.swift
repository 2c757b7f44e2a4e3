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

            A key goes to the hosts it was stored for and to no other: to those of --host, or else to those of the vendor \
            after which it is called. Your own ~/.config/alttext/models.yaml may name more.

            Examples:
              alttext keys set openai
              alttext keys set gateway --host llm.example.org
              alttext keys set album --host example.org
            """
    )

    @Argument(help: ArgumentHelp("The name of the key.", valueName: "name"))
    var name: String

    @Option(
        help: ArgumentHelp(
            "The host to which the key may go, with a port where it is meant for that one only. May be given several times.",
            valueName: "host"))
    var host: [String] = []

    func validate() throws {
        if let host = host.first(where: { KeyHost($0) == nil }) {
            throw ValidationError("\"\(host)\" is no host. Write it like api.example.org or 127.0.0.1:8000.")
        }
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
        let hosts = host.compactMap(KeyHost.init)
        do throws(PrivateFileError) {
            try file.set(StoredKey(Secret(key), hosts: hosts), named: name)
        } catch {
            Console.complain(error.description)
            throw ExitStatus.nothingDone
        }
        Console.say("Stored \(name) in \(file.path), readable by you alone. \(whereabouts)")
    }

    /// Where the key goes.
    private var whereabouts: String {
        let hosts = KeyStore(
            environment: [:], stored: [name: StoredKey(Secret("-"), hosts: host.compactMap(KeyHost.init))]
        )
        .hosts(of: name)
        if name == GalleryOptions.keyName, hosts.isEmpty {
            return "It goes to the first site that you open with it, and nowhere else."
        }
        guard hosts.isEmpty else {
            return "It goes to " + hosts.map(\.description).joined(separator: ", ") + " and nowhere else."
        }
        return "It goes nowhere yet: give --host, or name the host in your own models.yaml."
    }
}
