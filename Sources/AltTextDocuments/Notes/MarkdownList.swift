/// Puts paragraphs into blocks of Markdown: those of a list follow each other without blank lines, indented below the
/// text of the item they belong to.
struct MarkdownList {
    /// The items that are open, the outermost first: how far their text is indented, and how many there are so far.
    private var open: [(indent: Int, marker: NoteParagraph.Marker, count: Int)] = []
    private var blocks: [String] = []

    mutating func blocks(of paragraphs: [NoteParagraph]) -> [String] {
        for paragraph in paragraphs {
            guard let text = MarkdownText.paragraph(paragraph) else {
                continue
            }
            if let marker = paragraph.marker {
                add(text, marker, level: paragraph.level)
            } else {
                open = []
                blocks.append(text)
            }
        }
        return blocks
    }

    private mutating func add(_ text: String, _ marker: NoteParagraph.Marker, level: Int) {
        let startsList = open.isEmpty
        // A level that skips one is one deeper: Markdown has no list within nothing.
        open.removeLast(max(0, open.count - level - 1))
        let isSibling = open.count == level + 1
        let parents = isSibling ? open.dropLast() : open[...]
        let indent = parents.last?.indent ?? 0
        let count = isSibling && open.last?.marker == marker ? (open.last?.count ?? 0) + 1 : 1
        let sign = marker == .bullet ? "- " : "\(count). "
        open = parents + [(indent + sign.count, marker, count)]
        let lines = text.replacing("\n", with: "\n" + String(repeating: " ", count: indent + sign.count))
        let item = String(repeating: " ", count: indent) + sign + lines
        if startsList { blocks.append(item) } else { blocks[blocks.count - 1] += "\n" + item }
    }
}
