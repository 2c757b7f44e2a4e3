import AltTextLedger
import ArgumentParser

/// `alttext ledger backup`: copies the ledger.
struct LedgerBackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copies the ledger as it is now into a new file, also while runs go on.",
        discussion: """
            Example:
              alttext ledger backup ~/backups/alttext-2026-11-25.sqlite
            """
    )

    @Argument(help: ArgumentHelp("The new file.", valueName: "file"))
    var file: String

    @OptionGroup(title: "Ledger") var ledger: LedgerOptions

    func run() async throws {
        try await ledger.withLedger { ledger in
            try await ledger.backup(to: file)
            Console.say("Copied \(ledger.path) to \(file).")
        }
    }
}
