import AltTextModels
import ArgumentParser
import Foundation

/// `alttext models pull`: downloads a model through Ollama.
struct ModelsPullCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pull",
        abstract: "Downloads a model through Ollama.",
        discussion: """
            A download that breaks is taken up again; one you stop goes on where it was when you pull again.

            Example:
              alttext models pull qwen2.5vl-32b
            """
    )

    @Argument(help: ArgumentHelp("The model, by its name in models.yaml.", valueName: "name"))
    var name: String

    @OptionGroup(title: "Models") var registry: RegistryOptions

    func run() async throws {
        let surroundings = Surroundings()
        let registry = try registry.registry(surroundings)
        let client = ModelClient(keys: try surroundings.keys())
        let (outcome, wasInterrupted) = await untilInterrupted { await pull(registry, client) }
        await client.shutdown()
        Console.showProgress(nil)
        if wasInterrupted {
            Console.say("Stopped. What has come is kept: pull \(name) again to go on.")
            throw ExitStatus.interrupted
        }
        if case .failure(let error) = outcome {
            Console.complain(error.description)
            throw ExitStatus.nothingDone
        }
        Console.say("\(name) is here. Try: alttext caption photo.jpg --model \(name)")
    }

    private func pull(_ registry: ModelRegistry, _ client: ModelClient) async -> Result<Void, ModelError> {
        var bar = PullBar(name: name)
        do throws(ModelError) {
            try await client.install(try registry.model(named: name)) { progress in bar.show(progress) }
            return .success(())
        } catch {
            return .failure(error)
        }
    }
}
