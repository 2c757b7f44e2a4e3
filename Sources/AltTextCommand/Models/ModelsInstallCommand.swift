import AltTextModels
import ArgumentParser
import Foundation

/// `alttext models install`: downloads a model that runs on this machine.
struct ModelsInstallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "install",
        abstract: "Downloads a model that runs on this machine.",
        discussion: """
            Models of the ollama backend come through Ollama; those of llamacpp from the hub their entry names, checked \
            by their checksum. A download that breaks is taken up again; one you stop goes on where it was when you \
            install again.

            Examples:
              alttext models install smolvlm
              alttext models install qwen2.5vl-32b
            """,
        aliases: ["pull"]
    )

    @Argument(help: ArgumentHelp("The model, by its name in models.yaml.", valueName: "name"))
    var name: String

    @OptionGroup(title: "Models") var registry: RegistryOptions

    func run() async throws {
        let surroundings = Surroundings()
        let registry = try registry.registry(surroundings)
        let client = ModelClient(keys: try surroundings.keys())
        let (outcome, wasInterrupted) = await untilInterrupted { await install(registry, client) }
        await client.shutdown()
        Console.showProgress(nil)
        if wasInterrupted {
            Console.say("Stopped. What has come is kept: install \(name) again to go on.")
            throw ExitStatus.interrupted
        }
        if case .failure(let error) = outcome {
            Console.complain(error.advised)
            throw ExitStatus.nothingDone
        }
        Console.say("\(name) is here. Try: alttext caption photo.jpg --model \(name)")
    }

    private func install(_ registry: ModelRegistry, _ client: ModelClient) async -> Result<Void, ModelError> {
        var bar = PullBar(name: name)
        do throws(ModelError) {
            try await client.install(try registry.model(named: name)) { progress in bar.show(progress) }
            return .success(())
        } catch {
            return .failure(error)
        }
    }
}
