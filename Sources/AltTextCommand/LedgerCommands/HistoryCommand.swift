import AltTextLedger
import ArgumentParser

/// `alttext history`: every text a picture ever had.
struct HistoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "Every text a picture ever had: who wrote it, with which model and prompt, when, at what cost.",
        discussion: """
            Examples:
              alttext history ~/Photos/skye/journey.jpg
              alttext history album:https://example.org/album/skye/journey --json
            """
    )

    @Argument(
        help: ArgumentHelp(
            "A file, or album: and the address of a picture: {site}/album/{album}/{image}.", valueName: "picture"))
    var picture: String

    @OptionGroup(title: "Ledger") var ledger: LedgerOptions
    @OptionGroup(title: "What comes out") var output: OutputOptions

    func run() async throws {
        try await ledger.withLedger { ledger in
            let (picture, record) = try await Addressee.picture(picture, in: ledger)
            guard let history = try await ledger.history(of: picture.id) else { throw ExitStatus.nothingDone }
            let report = HistoryReport(gallery: record.gallery, history: history)
            output.print(report.json, text: report.text)
        }
    }
}
