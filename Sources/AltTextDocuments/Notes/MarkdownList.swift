/// Puts paragraphs into blocks of Markdown: those of a list follow each other without blank lines, indented below the
/// text of the item they belong to.
struct MarkdownList {
    /// The items that are open, the outermost first: how far their text is indented, and with which number they stand.
    private var open: [(indent: Int, marker: NoteParagraph.Marker, number: Int)] = []
    private var blocks: [String] = []

    mutating func blocks(of paragraphs: [NoteParagraph]) -> [String] {
        for paragraph in paragraphs {
            guard let text = MarkdownText.paragraph(paragraph) else {
                continue
            }
            if let marker = paragraph.marker {
                add(text, marker, level: paragraph.level, number: paragraph.number)
            } else {
                open = []
                blocks.append(text)
            }
        }
        return blocks
    }

    private mutating func add(_ text: String, _ marker: NoteParagraph.Marker, level: Int, number: Int?) {
        let startsList = open.isEmpty
        // A level that skips one is one deeper: Markdown has no list within nothing.
        open.removeLast(max(0, open.count - level - 1))
        let isSibling = open.count == level + 1
        let parents = isSibling ? open.dropLast() : open[...]
        let indent = parents.last?.indent ?? 0
        let previous = isSibling && open.last?.marker == marker ? open.last?.number : nil
        // Markdown has no numbers below zero or of ten digits, and counts by itself.
        let number = min(max(number ?? (previous ?? 0) + 1, 0), 999_999_999)
        let sign = marker == .bullet ? "- " : "\(number). "
        open = parents + [(indent + sign.count, marker, number)]
        let lines = text.replacing("\n", with: "\n" + String(repeating: " ", count: indent + sign.count))
        let item = String(repeating: " ", count: indent) + sign + lines
        if startsList {
            blocks.append(item)
        } else {
            // Only a list that begins with 1 may follow a line of text.
            let isApart = marker == .number && number != 1 && previous == nil
            blocks[blocks.count - 1] += (isApart ? "\n\n" : "\n") + item
        }
    }
}
