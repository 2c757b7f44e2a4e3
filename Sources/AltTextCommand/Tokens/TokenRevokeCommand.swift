import AltTextLedger
import ArgumentParser

/// `alttext token revoke`: ends a token.
struct TokenRevokeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "Ends a token, at once and for good.",
        discussion: """
            Example:
              alttext token revoke 3
            """
    )

    @Argument(help: ArgumentHelp("The number of the token (\"alttext token list\" shows it).", valueName: "id"))
    var id: Int64

    @OptionGroup(title: "Ledger") var ledger: LedgerOptions

    func run() async throws {
        try await ledger.withLedger { ledger in
            guard try await ledger.revokeToken(TokenRecord.ID(id)) else {
                Console.complain("there is no valid token \(id). \"alttext token list\" shows them all.")
                throw ExitStatus.nothingDone
            }
            Console.say("Token \(id) is revoked.")
        }
    }
}
