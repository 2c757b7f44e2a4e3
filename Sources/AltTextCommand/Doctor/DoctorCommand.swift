import AltText
import AltTextModels
import ArgumentParser

/// `alttext doctor`: what works on this machine.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Says what works on this machine, and the two quickest ways to get a model.",
        discussion: """
            Cloud services you have a key for are asked, free of charge, whether the key is right; no picture is sent. \
            With --local-only nothing leaves this machine.

            Example:
              alttext doctor
            """
    )

    @Flag(help: "Ask no cloud service.")
    var localOnly = false

    @Flag(help: "JSON instead of lines.")
    var json = false

    @OptionGroup(title: "Models") var registry: RegistryOptions

    func run() async throws {
        let surroundings = Surroundings()
        let registry = try registry.registry(surroundings)
        let client = ModelClient(keys: try surroundings.keys())
        let examination = Examination(
            surroundings: surroundings, registry: registry, client: client, asksClouds: !localOnly)
        let checkup = await examination.run()
        await client.shutdown()
        if json || !Console.showsOutput {
            Console.print(checkup.json.text)
        } else {
            Console.print(checkup.text)
        }
        guard checkup.isUsable else { throw ExitStatus.nothingDone }
    }
}
