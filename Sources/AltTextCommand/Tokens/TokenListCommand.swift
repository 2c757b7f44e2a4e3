import AltText
import AltTextLedger
import ArgumentParser

/// `alttext token list`: the tokens there are.
struct TokenListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists the tokens: what they are for and allow, never themselves.",
        discussion: """
            Example:
              alttext token list
            """
    )

    @OptionGroup(title: "Ledger") var ledger: LedgerOptions
    @OptionGroup(title: "What comes out") var output: OutputOptions

    func run() async throws {
        try await ledger.withLedger { ledger in
            let tokens = try await ledger.tokens()
            var table = Table(heading: ["id", "name", "allows", "created", "expires", "revoked"])
            for token in tokens {
                table.append([
                    token.id.description, token.name, token.scopeWords, String(token.createdAt.description.prefix(10)),
                    token.expiresAt.map { String($0.description.prefix(10)) } ?? "",
                    token.revokedAt.map { String($0.description.prefix(10)) } ?? "",
                ])
            }
            output.print(
                .array(tokens.map(\.json)),
                text: tokens.isEmpty
                    ? "There is no token yet. Make one: alttext token create --scope read --name \"…\""
                    : table.text(width: Console.outputWidth))
        }
    }
}
