import AltText
import AltTextLedger
import AltTextRuns
import ArgumentParser

/// `alttext export`: texts for a spreadsheet.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes the texts of a gallery to standard output, for a spreadsheet or a program.",
        discussion: """
            A row a picture: its text, who wrote it, the draft that waits, and a revision by which "alttext import" knows \
            what changed meanwhile. Text that a spreadsheet would take for a formula has an apostrophe before it, which \
            import takes away again. JSON and JSON a line have extended descriptions and the texts in further languages too.

            Examples:
              alttext export ~/Photos > texts.csv
              alttext export ~/Photos --format jsonl | jq -r 'select(.origin == "ai") | .alt'
            """
    )

    @Argument(help: ArgumentHelp("A folder, or album: and the address of a site.", valueName: "gallery"))
    var gallery: String

    @Option(
        help: ArgumentHelp("csv, jsonl or json.", valueName: "format"),
        transform: { word in
            guard let format = ExchangeFormat(rawValue: word) else {
                throw ValidationError("there is no format \"\(word)\": csv, jsonl and json are")
            }
            return format
        })
    var format = ExchangeFormat.csv

    @OptionGroup(title: "Ledger") var ledger: LedgerOptions

    func run() async throws {
        try await ledger.withLedger { ledger in
            let record = try await Addressee.gallery(gallery, in: ledger)
            for try await piece in GalleryExporter(ledger: ledger, gallery: record.id, format: format) {
                // Whoever has stopped reading has seen enough.
                guard Console.write(piece) else { return }
            }
        }
    }
}
