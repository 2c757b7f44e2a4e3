import AltText
import AltTextDocuments
import Foundation

/// One run of `alttext notes`: deck after deck, and what became of each.
struct NotesSession {
    /// How far the notes of a deck were extracted.
    private enum Outcome {
        case complete, partial, failed
    }

    private let options: NotesOptions
    private var outcomes: [Outcome] = []
    /// Files that this run has written: two decks can have one name.
    private var written: Set<String> = []
    /// What goes to standard output as one document.
    private var reports: [JSON] = []
    private var hasPrinted = false

    init(options: NotesOptions) {
        self.options = options
    }

    var isNothingDone: Bool { outcomes.allSatisfy { $0 == .failed } }
    var hasFailures: Bool { outcomes.contains { $0 != .complete } }

    mutating func extract(_ paths: [String]) {
        var decks: [String] = []
        for path in paths {
            do {
                decks += try DeckFolder.decks(at: path)
            } catch {
                fail(path, error)
            }
        }
        for deck in decks { extract(deck, isAlone: decks.count == 1 && paths.count == 1) }
        if options.stdout, options.format == .json { Console.print(JSON.notes(of: reports).text) }
    }

    private mutating func extract(_ path: String, isAlone: Bool) {
        do {
            let whole = try DeckReader.read(path, options.contents)
            let deck = whole.selecting(options.slides, skipsHidden: options.skipHidden)
            guard !deck.slides.isEmpty || whole.slides.isEmpty else {
                throw NotesFileError(description: "none of its \(whole.slides.count) slides is among those asked for.")
            }
            for problem in deck.problems { Console.complain("\(path): \(problem.sentence)") }
            if options.stdout { print(deck, path, isAlone: isAlone) } else { try write(deck, path) }
            outcomes.append(deck.problems.allSatisfy(\.isWarning) ? .complete : .partial)
        } catch {
            fail(path, error)
        }
    }

    private mutating func fail(_ path: String, _ error: any Error) {
        Console.complain("\(path): \(error)")
        outcomes.append(.failed)
        let kind = (error as? DocumentError)?.kind ?? "notes_not_written"
        reports.append(["deck": .string(path), "error": ["kind": .string(kind), "message": .string("\(error)")]])
    }

    private mutating func print(_ deck: Deck, _ path: String, isAlone: Bool) {
        guard options.format != .json else {
            reports.append(deck.notesJSON(named: path, includesEmpty: options.includeEmpty))
            return
        }
        // As `head` tells files apart.
        let heading = isAlone || options.format == .markdown ? "" : "==> \(path) <==\n"
        Console.print((hasPrinted ? "\n" : "") + heading + text(of: deck, path), terminator: "")
        hasPrinted = true
    }

    private mutating func write(_ deck: Deck, _ path: String) throws {
        let file = NotesFile(besideDeck: path, format: options.format)
        guard written.insert(file.path).inserted else {
            throw NotesFileError(
                description:
                    "\"\(file.path)\" has just been written for another deck. Rename one of them, or use --stdout.")
        }
        try file.write(text(of: deck, path), replacesAnything: options.force)
        let count = deck.slidesWithNotesCount
        Console.say("Extracted \(count) \(count == 1 ? "slide" : "slides") with notes to \(file.path)")
    }

    private func text(of deck: Deck, _ path: String) -> String {
        switch options.format {
        case .text: deck.notesText(includesEmpty: options.includeEmpty)
        case .markdown:
            deck.markdown(
                named: URL(filePath: path).deletingPathExtension().lastPathComponent,
                includesEmpty: options.includeEmpty)
        case .json: JSON.notes(of: [deck.notesJSON(named: path, includesEmpty: options.includeEmpty)]).text + "\n"
        }
    }
}

extension JSON {
    /// The one shape of notes: decks, however many.
    fileprivate static func notes(of decks: [JSON]) -> JSON { ["decks": .array(decks)] }
}
