/// Turns the texts of a Keynote document of XML into paragraphs, with the emphasis that somebody gave to them.
struct KeynoteOutlineText {
    /// What stands in for text that nobody has written.
    private static let asides: Set<String> = ["ghost-text", "ghost-text-ref", "stylesheet-ref", "stylesheet"]
    private static let lineBreaks: Set<String> = ["lnbr", "crbr", "intratopicbr"]

    private let styles: KeynoteOutlineStyles

    init(_ styles: KeynoteOutlineStyles) {
        self.styles = styles
    }

    /// The paragraphs in a text, without the blank ones around them.
    func paragraphs(in text: XMLElement) -> [NoteParagraph] {
        NoteParagraph.withoutBlankEnds(all(in: text))
    }

    private func all(in element: XMLElement) -> [NoteParagraph] {
        element.children.flatMap { child -> [NoteParagraph] in
            if child.name == "p" { return [paragraph(child)] }
            return child.name.isEmpty || Self.asides.contains(child.name) ? [] : all(in: child)
        }
    }

    private func paragraph(_ element: XMLElement) -> NoteParagraph {
        var runs: [NoteRun] = []
        add(element, to: &runs, styles.emphasis(of: element), nil)
        return NoteParagraph(runs: runs)
    }

    private func add(_ element: XMLElement, to runs: inout [NoteRun], _ emphasis: Emphasis, _ link: String?) {
        for child in element.children {
            switch child.name {
            case "":
                // Line ends are elements: these are how the XML is laid out.
                let isLayout = child.text.allSatisfy(\.isWhitespace) && child.text.contains(where: \.isNewline)
                if !isLayout { runs.append(NoteRun(child.text, emphasis, link: link)) }
            case "tab": runs.append(NoteRun("\t", emphasis, link: link))
            case "link": add(child, to: &runs, emphasis, WebLink.address(child.attributes["href"]) ?? link)
            case "span": add(child, to: &runs, styles.emphasis(of: child).over(emphasis), link)
            default:
                if Self.lineBreaks.contains(child.name) {
                    runs.append(NoteRun("\u{B}", emphasis, link: link))
                } else if !Self.asides.contains(child.name) {
                    add(child, to: &runs, emphasis, link)
                }
            }
        }
    }
}

/// What styles of a Keynote document of XML say of emphasis, by their ids and names.
struct KeynoteOutlineStyles {
    /// How many parents are asked. Real styles have one or two.
    private static let deepest = 16

    private var all: [String: (emphasis: Emphasis, parent: String?)] = [:]

    /// Reads the styles in stylesheets. Of those for paragraphs only what somebody made of one piece of text counts: what
    /// a named one says is how such paragraphs look, and stresses nothing.
    init(_ sheets: [XMLElement], over others: KeynoteOutlineStyles? = nil) {
        all = others?.all ?? [:]
        for sheet in sheets {
            for style in (sheet.first("styles")?.all("characterstyle") ?? []) { add(style) }
            for kind in ["characterstyle", "paragraphstyle"] {
                for style in (sheet.first("anon-styles")?.all(kind) ?? []) { add(style) }
            }
        }
    }

    /// The emphasis of a paragraph or a piece of one.
    func emphasis(of element: XMLElement) -> Emphasis {
        var emphasis = Emphasis()
        var next = element.attributes["{sf}style"]
        for _ in 0..<Self.deepest {
            guard let style = next.flatMap({ all[$0] }) else { break }
            emphasis = emphasis.over(style.emphasis)
            next = style.parent
        }
        return emphasis
    }

    private mutating func add(_ style: XMLElement) {
        let parent = style.attributes["{sf}parent-ident"]
        for key in [style.attributes["{sfa}ID"], style.attributes["{sf}ident"]].compactMap(\.self) {
            all[key] = (Self.emphasis(style), key == parent ? nil : parent)
        }
    }

    private static func emphasis(_ style: XMLElement) -> Emphasis {
        func number(_ name: String) -> Double? {
            style.descend("property-map", name, "number")?.attributes["{sfa}number"].flatMap { Double($0) }
        }
        return Emphasis(
            isBold: number("bold").map { $0 != 0 }, isItalic: number("italic").map { $0 != 0 },
            isStruckThrough: number("strikethru").map { $0 != 0 },
            position: number("superscript").map { $0 == 1 ? .superscript : $0 == 2 ? .subscript : .baseline })
    }
}
