/// The text of one paragraph while it is put together.
///
/// White space in the XML is one blank, and none at either end of the paragraph; blanks that count are elements of their
/// own (OpenDocument 1.3 part 3, 6.1.2).
struct OpenDocumentLine {
    /// No paragraph needs so many blanks in one place; a hostile one may ask for billions.
    private static let mostBlanks = 10_000

    private var runs: [(text: String, emphasis: Emphasis, link: String?)] = []
    private var endsInBlank = true

    mutating func add(collapsing text: String, _ emphasis: Emphasis, _ link: String?) {
        var collapsed = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isBlank = [" ", "\t", "\n", "\r"].contains(scalar)
            if !isBlank { collapsed.append(scalar) } else if !endsInBlank { collapsed.append(" ") }
            endsInBlank = isBlank
        }
        append(String(collapsed), emphasis, link)
    }

    mutating func add(repeating character: String, count: Int, _ emphasis: Emphasis, _ link: String?) {
        append(String(repeating: character, count: min(max(count, 0), Self.mostBlanks)), emphasis, link)
        endsInBlank = false
    }

    consuming func finished() -> [NoteRun] {
        // A blank that came from white space at the very end is none.
        if endsInBlank, let last = runs.last, last.text.hasSuffix(" ") {
            runs[runs.count - 1].text.removeLast()
        }
        return runs.filter { !$0.text.isEmpty }.map { NoteRun($0.text, $0.emphasis, link: $0.link) }
    }

    private mutating func append(_ text: String, _ emphasis: Emphasis, _ link: String?) {
        guard !text.isEmpty else { return }
        let emphasis = emphasis.over(.plain)
        if let last = runs.last, last.emphasis == emphasis, last.link == link {
            runs[runs.count - 1].text += text
        } else {
            runs.append((text, emphasis, link))
        }
    }
}
