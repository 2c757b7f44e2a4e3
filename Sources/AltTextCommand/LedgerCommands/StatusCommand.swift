import AltText
import AltTextLedger
import ArgumentParser

/// `alttext status`: how things stand.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "How things stand: galleries, runs, cost, what failed and why, what waits for review.",
        discussion: """
            Examples:
              alttext status
              alttext status ~/Photos --json
            """
    )

    @Argument(help: ArgumentHelp("One gallery; without it all that the ledger knows.", valueName: "gallery"))
    var gallery: String?

    @OptionGroup(title: "Ledger") var ledger: LedgerOptions
    @OptionGroup(title: "What comes out") var output: OutputOptions

    func run() async throws {
        try await ledger.withLedger { ledger in
            let records =
                if let gallery { [try await Addressee.gallery(gallery, in: ledger)] } else {
                    try await ledger.galleries()
                }
            var statuses: [GalleryStatus] = []
            for record in records { statuses.append(try await GalleryStatus(of: record, in: ledger)) }
            let json: JSON = [
                "ledger": .string(ledger.path), "bytes": .integer(ledger.byteCount),
                "galleries": .array(statuses.map(\.json)),
            ]
            output.print(json, text: statuses.map(\.text).joined(separator: "\n\n"))
        }
    }
}
