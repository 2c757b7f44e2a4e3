import AltText
import AltTextDocuments
import AltTextRuns
import ArgumentParser

/// `alttext audit`: how good the texts are that exist already.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "How good the texts are that exist already, whoever wrote them.",
        discussion: """
            Every text of a folder or a website is judged by the rules of "alttext lint": missing, bad (a placeholder, the \
            name of a file), doubtful (somebody should look), fine, or decorative. Nothing is written and no model is \
            asked. The texts of a folder are those in the ledger, or in the files themselves.

            Of decks (PowerPoint, Keynote, OpenDocument) every picture, chart, diagram, table and embedded object is told, \
            slide by slide, with its text or without; and slides without a title, and boxes that were left empty.

            On a terminal counts come out and a table of what is bad or doubtful, or of a deck's pictures; elsewhere, or \
            with --json, every picture.

            Examples:
              alttext audit ~/Photos
              alttext audit ~/Photos --csv > audit.csv
              alttext audit album:https://example.org --list todo.csv --language en --json
              alttext audit talk.pptx
              alttext audit *.odp --json | jq '.decks[].pictures[] | select(.verdict == "missing")'

            Exit status: 0 every picture has a good text, 1 some are missing, bad, doubtful or unreadable, 2 nothing \
            could be looked at, 130 interrupted.
            """
    )

    @Argument(
        help: ArgumentHelp("A folder, or album: and the address of a site, or decks.", valueName: "gallery"))
    var places: [String]

    @Flag(help: "A row a picture as CSV.")
    var csv = false

    @OptionGroup(title: "Rules") var rules: LintOptions
    @OptionGroup(title: "Where the pictures are") var place: GalleryOptions
    @OptionGroup(title: "Ledger") var ledger: LedgerOptions
    @OptionGroup(title: "What comes out") var output: OutputOptions

    func validate() throws {
        if csv, output.json { throw ValidationError("--csv and --json cannot be had at the same time.") }
        if places.count > 1, !places.allSatisfy(DeckAudit.isMeant(by:)) {
            throw ValidationError("Several decks can be looked at together, but one gallery at a time.")
        }
    }

    func run() async throws {
        let form: AuditForm = csv ? .csv : output.json || !Console.showsOutput ? .json : .table
        if places.allSatisfy(DeckAudit.isMeant(by:)) {
            LocalTime.settle()
            return try DeckAudit(of: places, rules.options()).end(as: form)
        }
        try await GalleryAuditSession(
            address: Address(places[0]), place: place, ledger: ledger, options: try rules.options(), form: form
        ).run()
    }
}
