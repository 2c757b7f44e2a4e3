import AltTextDocuments
import ArgumentParser

/// Which notes come out, and how.
struct NotesOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "text (.txt), markdown (.md: headings, lists, emphasis) or json (.json: also comments, words, minutes).",
            valueName: "format"),
        transform: { word in
            guard let format = NotesFormat(rawValue: word) else {
                throw ValidationError("there is no format \"\(word)\": text, markdown and json are")
            }
            return format
        })
    var format = NotesFormat.text

    @Option(
        help: ArgumentHelp("Only these slides, such as 3-10,14 or 5-.", valueName: "numbers"),
        transform: { text in
            guard let selection = SlideSelection(text) else {
                throw ValidationError(
                    "\"\(text)\" names no slides: write numbers and ranges with commas between, such as 3-10,14")
            }
            return selection
        })
    var slides = SlideSelection.all

    @Flag(help: "Leave out slides that are hidden in the show.")
    var skipHidden = false

    @Flag(help: "Also list slides without notes.")
    var includeEmpty = false

    @Flag(help: "Print the notes instead of writing files.")
    var stdout = false

    @Flag(help: "Replace files that something else has written.")
    var force = false

    /// What has to be read of a deck for that.
    var contents: DeckContents {
        switch format {
        case .text: skipHidden ? [.notes, .outline] : .notes
        case .markdown: [.notes, .outline, .links]
        case .json: [.notes, .outline, .comments, .links]
        }
    }
}
