import AltText
import AltTextModels
import ArgumentParser

/// `alttext models disk`: what the downloaded models take.
struct ModelsDiskCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disk",
        abstract: "Says what downloaded models take on the disk, and where they lie.",
        discussion: """
            What Ollama keeps is Ollama's: "ollama list" tells.

            Example:
              alttext models disk
            """
    )

    @Flag(help: "JSON instead of a table.")
    var json = false

    @OptionGroup(title: "Models") var registry: RegistryOptions

    func run() async throws {
        let surroundings = Surroundings()
        let registry = try registry.registry(surroundings)
        let client = ModelClient(keys: try surroundings.keys())
        let contents = client.installedRepositories().map { repository, byteCount in
            (
                repository: repository, byteCount: byteCount,
                models: registry.models.filter { client.uses($0, repository: repository) }.map(\.name)
            )
        }
        let folder = EngineOptions(environment: surroundings.environment).modelsFolder
        await client.shutdown()
        let total = contents.reduce(0) { $0 + $1.byteCount }
        guard !json, Console.showsOutput else {
            let repositories = contents.map { content -> JSON in
                [
                    "repository": .string(content.repository), "bytes": .integer(content.byteCount),
                    "models": .array(content.models.map { .string($0) }),
                ]
            }
            Console.print(
                JSON.object(of: [
                    ("folder", .string(folder)), ("bytes", .integer(total)), ("repositories", .array(repositories)),
                ]).text)
            return
        }
        var table = Table(heading: ["SIZE", "REPOSITORY", "MODELS"])
        for content in contents {
            table.append([
                content.byteCount.formattedSize, content.repository, content.models.joined(separator: ", "),
            ])
        }
        Console.print(table.text())
        Console.print("\(total.formattedSize) in \(folder)")
    }
}
