import AltText
import AltTextModels
import ArgumentParser

/// `alttext models list`: every model, and whether it can be asked.
struct ModelsListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists every model, and whether it can be asked right now.",
        discussion: """
            A cloud model counts as ready when its key is there; nothing is sent to find out. "alttext doctor" asks.
            """
    )

    @Flag(help: "Only models that can be asked right now.")
    var ready = false

    @Flag(help: "JSON instead of a table.")
    var json = false

    @OptionGroup(title: "Models") var registry: RegistryOptions

    func run() async throws {
        let surroundings = Surroundings()
        let models = try registry.registry(surroundings).models
        let client = ModelClient(keys: try surroundings.keys())
        let readiness = await client.readiness(of: models)
        let remote = await client.namesOfRemote(models)
        var listings: [ModelListing] = []
        for (model, readiness) in zip(models, readiness) where !ready || readiness.isReady {
            listings.append(
                ModelListing(
                    model: model, readiness: readiness, isRemote: remote.contains(model.name)))
        }
        await client.shutdown()
        if json || !Console.showsOutput {
            Console.print(JSON.object(of: [("models", .array(listings.map(\.json)))]).text)
        } else {
            Console.print(ModelListing.table(listings))
        }
    }
}
