import AltText
import AltTextDocuments
import ArgumentParser

/// `alttext notes`: what the speaker says.
struct NotesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notes",
        abstract: "Takes the speaker notes out of decks.",
        discussion: """
            Writes talk.txt beside talk.pptx: for each slide with notes a line "=== Slide 3 ===" and the notes. Hidden \
            slides count. A file that is there already is replaced only where it is as this command wrote it, or with --force.

            Reads PowerPoint (.pptx and its kin, .ppt of 97 to 2003), Keynote ('09 and later) and OpenDocument (.odp, \
            .otp, .fodp), told by content and not by name. Nothing else needs to be installed.

            Examples:
              alttext notes talk.pptx
              alttext notes talk.pptx --stdout
              alttext notes talks/ old/*.ppt --format markdown
              alttext notes talk.key --slides 3-10,14 --skip-hidden --format json --stdout | jq '.decks[].slides[].text'
            """
    )

    @Argument(help: ArgumentHelp("Decks, and folders of decks.", valueName: "deck"))
    var decks: [String]

    @OptionGroup var options: NotesOptions

    func run() throws {
        LocalTime.settle()
        var session = NotesSession(options: options)
        session.extract(decks)
        if session.isNothingDone { throw ExitStatus.nothingDone }
        if session.hasFailures { throw ExitStatus.someFailed }
    }
}
