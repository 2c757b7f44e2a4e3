import ArgumentParser

/// `alttext models`: the models there are.
struct ModelsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "models",
        abstract: "Lists the models, and downloads and removes local ones.",
        discussion: """
            Examples:
              alttext models                      # every model, and whether it can be asked right now
              alttext models --ready              # those that can
              alttext models install smolvlm      # download it
              alttext models disk                 # what downloaded models take
            """,
        subcommands: [
            ModelsListCommand.self, ModelsInstallCommand.self, ModelsRemoveCommand.self, ModelsDiskCommand.self,
        ],
        defaultSubcommand: ModelsListCommand.self
    )
}
