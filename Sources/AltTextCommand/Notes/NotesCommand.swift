import AltTextDocuments
import ArgumentParser

/// `alttext notes`: what the speaker says.
struct NotesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notes",
        abstract: "Takes the speaker notes out of decks.",
        discussion: """
            Writes talk.txt beside talk.pptx: for each slide with notes a line "=== Slide 3 ===" and the notes. Hidden \
            slides count. A file that exists is replaced only where it begins with such a line, or with --force.

            Reads PowerPoint (.pptx and its kin, .ppt of 97 to 2003) and Keynote (2013 and later), told by content and \
            not by name.

            Examples:
              alttext notes talk.pptx
              alttext notes talk.pptx --stdout
              alttext notes talks/*.pptx talks/*.key
            """
    )

    @Argument(help: ArgumentHelp("PowerPoint and Keynote decks.", valueName: "deck"))
    var decks: [String]

    @Flag(help: "Print the notes instead of writing files.")
    var stdout = false

    @Flag(help: "Replace files that something else has written.")
    var force = false

    /// How far the notes of a deck were extracted.
    private enum Outcome {
        case complete, partial, failed
    }

    func run() throws {
        var written: Set<String> = []
        let outcomes = decks.map { extract($0, written: &written) }
        if outcomes.allSatisfy({ $0 == .failed }) { throw ExitStatus.nothingDone }
        if outcomes.contains(where: { $0 != .complete }) { throw ExitStatus.someFailed }
    }

    private func extract(_ path: String, written: inout Set<String>) -> Outcome {
        do {
            let deck = try DeckReader.read(path)
            for problem in deck.problems {
                Console.complain("\(path): \(problem.slide.map { "slide \($0): " } ?? "")\(problem.message)")
            }
            if stdout {
                Console.print(deck.notesText, terminator: "")
            } else {
                try write(deck, from: path, written: &written)
            }
            return deck.problems.isEmpty ? .complete : .partial
        } catch {
            Console.complain("\(path): \(error)")
            return .failed
        }
    }

    private func write(_ deck: Deck, from path: String, written: inout Set<String>) throws {
        let file = NotesFile(besideDeck: path)
        guard written.insert(file.path).inserted else {
            throw NotesFileError(
                description:
                    "\"\(file.path)\" has just been written for another deck. Rename one of them, or use --stdout.")
        }
        try file.write(deck.notesText, replacesAnything: force)
        let count = deck.slidesWithNotesCount
        Console.say("Extracted \(count) \(count == 1 ? "slide" : "slides") with notes to \(file.path)")
    }
}
