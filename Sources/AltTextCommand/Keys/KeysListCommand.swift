import AltText
import AltTextModels
import ArgumentParser

/// `alttext keys list`: the names of the keys there are.
struct KeysListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists the names of the keys there are, never the keys."
    )

    @Flag(help: "JSON instead of lines.")
    var json = false

    @OptionGroup(title: "Models") var registry: RegistryOptions

    func run() throws {
        let surroundings = Surroundings()
        let keys = try surroundings.keys()
        let wanted = try registry.registry(surroundings).models.compactMap(\.keyName)
        let names = Set(wanted + keys.storedNames).sorted().filter { keys.key(named: $0) != nil }
        if json || !Console.showsOutput {
            let list = names.map { name -> JSON in
                ["name": .string(name), "source": .string(keys.variable(of: name) ?? "file")]
            }
            Console.print(JSON.object(of: [("keys", .array(list))]).text)
        } else if names.isEmpty {
            Console.say("There are no keys yet. Store one with \"alttext keys set openai\".")
        } else {
            for name in names {
                let hosts = keys.hosts(of: name).map(\.description).joined(separator: ", ")
                Console.print(
                    "\(name)  (\(keys.variable(of: name) ?? "key file"))\(hosts.isEmpty ? "" : "  for \(hosts)")")
            }
        }
    }
}
