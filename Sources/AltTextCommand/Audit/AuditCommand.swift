import AltText
import AltTextDocuments
import ArgumentParser

/// `alttext audit`: which pictures have alt text.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Shows which pictures of a deck have alt text, and what it says.",
        discussion: """
            A row a picture, slide by slide, in groups and as fillings of shapes too. The name of a file is no text: \
            programs put it in by themselves. Nothing is changed. On a terminal it is a table, elsewhere JSON.

            Examples:
              alttext audit talk.pptx
              alttext audit talks/ --csv > pictures.csv
              alttext audit talk.odp --json | jq '.decks[].pictures[] | select(.standing == "missing")'
            """
    )

    @Argument(help: ArgumentHelp("Decks, and folders of decks.", valueName: "deck"))
    var decks: [String]

    @OptionGroup var output: OutputOptions

    @Flag(help: "CSV, for a spreadsheet.")
    var csv = false

    func validate() throws {
        if csv, output.json { throw ValidationError("--csv and --json exclude each other") }
    }

    func run() throws {
        var audit = DeckAudit()
        for path in decks { audit.read(path) }
        for complaint in audit.complaints { Console.complain(complaint) }
        if csv {
            _ = Console.write(audit.csv)
        } else {
            output.print(audit.json, text: audit.text)
        }
        try ExitStatus.end(succeeded: audit.decks.count, failed: audit.complaints.count, wasInterrupted: false)
    }
}
