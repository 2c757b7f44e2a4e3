import ArgumentParser

/// `alttext ledger`: looks after the ledger.
struct LedgerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger",
        abstract: "Checks the ledger, or copies it.",
        discussion: """
            Examples:
              alttext ledger check
              alttext ledger backup ~/backups/alttext-2026-11-25.sqlite
            """,
        subcommands: [LedgerCheckCommand.self, LedgerBackupCommand.self]
    )
}
