import ArgumentParser

/// `alttext models`: the models there are.
struct ModelsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "models",
        abstract: "Lists the models, and pulls local ones.",
        discussion: """
            Examples:
              alttext models                      # every model, and whether it can be asked right now
              alttext models --ready              # those that can
              alttext models pull qwen2.5vl-32b   # download it through Ollama
            """,
        subcommands: [ModelsListCommand.self, ModelsPullCommand.self],
        defaultSubcommand: ModelsListCommand.self
    )
}
