import AltTextModels
import ArgumentParser

/// `alttext models remove`: deletes what was downloaded for a model.
struct ModelsRemoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Deletes what AltText has downloaded for a model.",
        discussion: """
            Only models of the llamacpp backend that come from a hub: Ollama removes its own with "ollama rm", and files \
            of your own are never touched.

            Example:
              alttext models remove smolvlm
            """
    )

    @Argument(help: ArgumentHelp("The model, by its name in models.yaml.", valueName: "name"))
    var name: String

    @OptionGroup(title: "Models") var registry: RegistryOptions

    func run() async throws {
        let surroundings = Surroundings()
        let registry = try registry.registry(surroundings)
        let client = ModelClient(keys: try surroundings.keys())
        let outcome: Result<Int, ModelError>
        do throws(ModelError) {
            outcome = .success(try client.remove(try registry.model(named: name)))
        } catch {
            outcome = .failure(error)
        }
        await client.shutdown()
        switch outcome {
        case .success(0): Console.say("There was nothing of \(name) here.")
        case .success(let byteCount): Console.say("\(name) is gone; \(byteCount.formattedSize) came free.")
        case .failure(let error):
            Console.complain(error.advised)
            throw ExitStatus.nothingDone
        }
    }
}
