import ArgumentParser

/// `alttext token`: who may use the server.
struct TokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Makes, lists and revokes the tokens with which others may use \"alttext serve\".",
        discussion: """
            Examples:
              alttext token create --scope write --name "backfill"
              alttext token list
              alttext token revoke 3
            """,
        subcommands: [TokenCreateCommand.self, TokenListCommand.self, TokenRevokeCommand.self],
        defaultSubcommand: TokenListCommand.self
    )
}
