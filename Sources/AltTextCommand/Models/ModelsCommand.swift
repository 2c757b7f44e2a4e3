import ArgumentParser

/// `alttext models`: the models there are.
struct ModelsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "models",
        abstract: "Lists the models, downloads and removes local ones, and trusts files of models.",
        discussion: """
            Examples:
              alttext models                      # every model, and whether it can be asked right now
              alttext models --ready              # those that can
              alttext models install smolvlm      # download it
              alttext models disk                 # what downloaded models take
              alttext models trust alttext.yaml   # let that file say where keys go
            """,
        subcommands: [
            ModelsListCommand.self, ModelsInstallCommand.self, ModelsRemoveCommand.self, ModelsDiskCommand.self,
            ModelsTrustCommand.self,
        ],
        defaultSubcommand: ModelsListCommand.self
    )
}
