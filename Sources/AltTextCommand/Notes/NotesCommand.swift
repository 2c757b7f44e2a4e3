import AltTextDocuments
import ArgumentParser
import Foundation

/// `alttext notes`: what the speaker says.
struct NotesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notes",
        abstract: "Takes the speaker notes out of decks.",
        discussion: """
            Writes talk.txt beside talk.pptx: for each slide with notes a line "=== Slide 3 ===" and the notes. Hidden \
            slides count. An existing file is replaced only where it is such a file already, or with --force.

            Examples:
              alttext notes talk.pptx
              alttext notes talk.pptx --stdout
            """
    )

    @Argument(help: ArgumentHelp("PowerPoint decks (2007 and later).", valueName: "deck"))
    var decks: [String]

    @Flag(help: "Print the notes instead of writing files.")
    var stdout = false

    @Flag(help: "Replace files that something else has written.")
    var force = false

    func run() throws {
        var succeeded = 0
        var failed = 0
        for path in decks {
            if extract(path) { succeeded += 1 } else { failed += 1 }
        }
        if failed > 0 { throw succeeded > 0 ? ExitStatus.someFailed : ExitStatus.nothingDone }
    }

    /// Returns whether the whole deck could be read and its notes written.
    private func extract(_ path: String) -> Bool {
        do {
            let deck = try DeckReader.read(path)
            for problem in deck.problems {
                Console.complain("\(path): \(problem.slide.map { "slide \($0): " } ?? "")\(problem.message)")
            }
            if stdout {
                Console.print(deck.notesText, terminator: "")
            } else {
                let output = try NotesFile(besideDeck: path).write(deck.notesText, replacesAnything: force)
                Console.say("Extracted \(deck.slidesWithNotesCount) slides with notes to \(output)")
            }
            return deck.problems.isEmpty
        } catch {
            Console.complain("\(path): \(error)")
            return false
        }
    }
}
