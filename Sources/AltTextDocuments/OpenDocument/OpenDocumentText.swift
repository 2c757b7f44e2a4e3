/// Turns text of OpenDocument into paragraphs: lists with their levels and numbers, spans, links, blanks, tabs, line
/// breaks.
struct OpenDocumentText {
    /// What belongs to no paragraph's text although it stands in it.
    private static let asides: Set<String> = ["note", "annotation", "annotation-end", "tracked-changes", "ruby-text"]
    /// What holds paragraphs, and is no more than that.
    private static let containers: Set<String> = [
        "section", "index-body", "index-title", "table-of-content", "alphabetical-index", "illustration-index",
        "table-index", "object-index", "user-index", "bibliography", "table", "table-rows", "table-header-rows",
        "table-row-group", "table-row", "table-cell",
    ]

    private let styles: OpenDocumentStyles
    private var lists: OpenDocumentLists
    private var paragraphs: [NoteParagraph] = []

    /// Where a paragraph stands in lists.
    private struct Place {
        var level = -1
        var style: String?
        /// What the paragraph is marked with; every other one of its item has nothing.
        var mark: OpenDocumentLists.Mark?
    }

    private init(_ styles: OpenDocumentStyles) {
        self.styles = styles
        lists = OpenDocumentLists(styles)
    }

    /// The paragraphs in boxes, in their order.
    static func paragraphs(in boxes: some Sequence<XMLElement>, _ styles: OpenDocumentStyles) -> [NoteParagraph] {
        var text = OpenDocumentText(styles)
        for box in boxes { text.add(box, Place()) }
        return text.paragraphs
    }

    /// All characters in an element, as they stand.
    static func characters(_ element: XMLElement) -> String {
        element.name.isEmpty ? element.text : element.children.map(characters).joined()
    }

    /// Adds what stands in a box, a section, an item of a list: only its first paragraph has the mark.
    private mutating func add(_ box: XMLElement, _ place: Place) {
        var place = place
        for child in box.children {
            switch child.name {
            case "p", "h":
                add(paragraph: child, place)
                place.mark = nil
            case "list": add(list: child, below: place)
            case "numbered-paragraph":
                let (level, mark) = lists.mark(ofNumbered: child)
                add(child, Place(level: level, style: nil, mark: mark))
            default: if Self.containers.contains(child.name) { add(child, place) }
            }
        }
    }

    private mutating func add(list: XMLElement, below place: Place) {
        let style = list.attributes["{text}style-name"] ?? place.style
        let level = place.level + 1
        lists.begin(list, level: level)
        for item in list.children where ["list-item", "list-header"].contains(item.name) {
            var own = Place(level: level, style: item.attributes["{text}style-override"] ?? style)
            // An item that only holds a list of a deeper level has nothing to mark.
            if item.name == "list-item", item.children.contains(where: { ["p", "h"].contains($0.name) }) {
                own.mark = lists.mark(of: item, level: level, style: own.style)
            }
            add(item, own)
        }
        lists.end(list, level: level)
    }

    private mutating func add(paragraph element: XMLElement, _ place: Place) {
        var line = OpenDocumentLine()
        add(element, to: &line, styles.emphasis(element.attributes["{text}style-name"]), nil)
        paragraphs.append(
            NoteParagraph(
                runs: line.finished(), level: min(max(place.level, 0), 8), marker: place.mark?.marker,
                number: place.mark?.number))
    }

    private func add(_ element: XMLElement, to line: inout OpenDocumentLine, _ emphasis: Emphasis, _ link: String?) {
        for child in element.children {
            switch child.name {
            case "": line.add(collapsing: child.text, emphasis, link)
            case "s":
                line.add(repeating: " ", count: child.attributes["{text}c"].flatMap { Int($0) } ?? 1, emphasis, link)
            case "tab": line.add(repeating: "\t", count: 1, emphasis, link)
            case "line-break": line.add(repeating: "\u{B}", count: 1, emphasis, link)
            case "span":
                add(child, to: &line, styles.emphasis(child.attributes["{text}style-name"]).over(emphasis), link)
            case "a": add(child, to: &line, emphasis, WebLink.address(child.attributes["{xlink}href"]) ?? link)
            default: if !Self.asides.contains(child.name) { add(child, to: &line, emphasis, link) }
            }
        }
    }
}
