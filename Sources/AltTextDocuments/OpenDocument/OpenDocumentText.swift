/// Turns text of OpenDocument into paragraphs: lists with their levels, spans, blanks, tabs, line breaks.
struct OpenDocumentText {
    /// What belongs to no paragraph's text although it stands in it.
    private static let asides: Set<String> = ["note", "annotation", "annotation-end", "tracked-changes", "ruby-text"]

    private let styles: OpenDocumentStyles

    init(_ styles: OpenDocumentStyles) {
        self.styles = styles
    }

    /// The paragraphs in a box, a list, a section, in their order.
    func paragraphs(in box: XMLElement) -> [NoteParagraph] {
        paragraphs(in: box, level: -1, list: nil)
    }

    /// All characters in an element, as they stand.
    static func characters(_ element: XMLElement) -> String {
        element.name.isEmpty ? element.text : element.children.map(characters).joined()
    }

    private func paragraphs(in box: XMLElement, level: Int, list: String?) -> [NoteParagraph] {
        box.children.flatMap { child -> [NoteParagraph] in
            switch child.name {
            case "p", "h": [paragraph(child, level: level, list: list)]
            case "list":
                items(of: child, level: level + 1, list: child.attributes["{text}style-name"] ?? list)
            case "section", "index-body": paragraphs(in: child, level: level, list: list)
            case "table": child.all("table-row").flatMap { $0.all("table-cell") }.flatMap { paragraphs(in: $0) }
            default: []
            }
        }
    }

    /// Only the first paragraph of an item has the bullet, and that of a header none.
    private func items(of list: XMLElement, level: Int, list style: String?) -> [NoteParagraph] {
        list.children.flatMap { item -> [NoteParagraph] in
            guard ["list-item", "list-header"].contains(item.name) else { return [] }
            return paragraphs(in: item, level: level, list: style)
        }
    }

    private func paragraph(_ element: XMLElement, level: Int, list: String?) -> NoteParagraph {
        var line = OpenDocumentLine()
        add(element, to: &line, styles.emphasis(element.attributes["{text}style-name"]))
        guard level >= 0 else { return NoteParagraph(runs: line.finished()) }
        let marker: NoteParagraph.Marker = styles.isNumbered(list, level: level) ? .number : .bullet
        return NoteParagraph(runs: line.finished(), level: min(level, 8), marker: marker)
    }

    private func add(_ element: XMLElement, to line: inout OpenDocumentLine, _ emphasis: OpenDocumentStyles.Emphasis) {
        for child in element.children {
            switch child.name {
            case "": line.add(collapsing: child.text, emphasis)
            case "s": line.add(repeating: " ", count: child.attributes["{text}c"].flatMap { Int($0) } ?? 1, emphasis)
            case "tab": line.add(repeating: "\t", count: 1, emphasis)
            case "line-break": line.add(repeating: "\u{B}", count: 1, emphasis)
            case "span":
                let own = styles.emphasis(child.attributes["{text}style-name"])
                add(
                    child, to: &line,
                    .init(isBold: emphasis.isBold || own.isBold, isItalic: emphasis.isItalic || own.isItalic))
            default: if !Self.asides.contains(child.name) { add(child, to: &line, emphasis) }
            }
        }
    }
}
