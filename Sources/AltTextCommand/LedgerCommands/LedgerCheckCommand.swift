import AltText
import AltTextLedger
import ArgumentParser

/// `alttext ledger check`: looks for damage.
struct LedgerCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Looks for damage in the ledger. Exit status: 0 sound, 1 damaged.",
        discussion: """
            Example:
              alttext ledger check
            """
    )

    @OptionGroup(title: "Ledger") var ledger: LedgerOptions
    @OptionGroup(title: "What comes out") var output: OutputOptions

    func run() async throws {
        try await ledger.withLedger { ledger in
            let problems = try await ledger.check()
            let verdict = problems.isEmpty ? "\(ledger.path) is sound." : problems.joined(separator: "\n")
            output.print(
                ["ledger": .string(ledger.path), "problems": .array(problems.map { .string($0) })], text: verdict)
            if !problems.isEmpty { throw ExitStatus.someFailed }
        }
    }
}
