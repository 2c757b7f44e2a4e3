extension NoteParagraph {
    /// Reads the paragraphs of a DrawingML text.
    ///
    /// - Parameter link: the address that a reference of the part leads to.
    static func drawing(_ body: XMLElement, link: (String) -> String?) -> [NoteParagraph] {
        var numbers = DrawingNumbers()
        return body.all("p").map { NoteParagraph(drawing: $0, &numbers, link) }
    }

    /// Reads a DrawingML paragraph: its runs, fields (as last computed), line breaks and formulas.
    private init(drawing paragraph: XMLElement, _ numbers: inout DrawingNumbers, _ link: (String) -> String?) {
        let properties = paragraph.first("pPr")
        let runs = Self.runs(in: paragraph, link)
        let counting = properties?.first("buAutoNum")
        let marker: Marker? = counting != nil ? .number : properties?.first("buChar") != nil ? .bullet : nil
        let level = min(max(properties?.attributes["lvl"].flatMap { Int($0) } ?? 0, 0), 8)
        self.init(
            runs: runs, level: level, marker: marker,
            number: numbers.next(level: level, counting, isBlank: runs.isEmpty))
    }

    private static func runs(in parent: XMLElement, _ link: (String) -> String?) -> [NoteRun] {
        var runs: [NoteRun] = []
        for child in parent.children {
            switch child.name {
            case "br": runs.append(NoteRun("\u{B}"))
            case "r", "fld":
                guard let text = child.first("t")?.text, !text.isEmpty else { break }
                runs.append(run(text, child.first("rPr"), link))
            case "m", "oMath", "oMathPara":
                let formula = formula(child)
                if !formula.isEmpty { runs.append(NoteRun(formula)) }
            case "AlternateContent": runs += child.alternative { self.runs(in: $0, link) }
            default: break
            }
        }
        return runs
    }

    private static func run(_ text: String, _ properties: XMLElement?, _ link: (String) -> String?) -> NoteRun {
        guard let properties else { return NoteRun(text) }
        let attributes = properties.attributes
        let target = properties.first("hlinkClick")?.attributes["{relationships}id"]
        return NoteRun(
            text, isBold: attributes["b"].isOn, isItalic: attributes["i"].isOn,
            isStruckThrough: attributes["strike"].map { $0 != "noStrike" } ?? false,
            position: attributes["baseline"].map { NoteRun.Position(height: $0) } ?? .baseline,
            link: target.flatMap(link))
    }

    /// The letters and signs of a formula in the order of the file (ECMA-376 part 1, 22.1.2.116): how they stand above,
    /// below and beside each other has no text.
    private static func formula(_ element: XMLElement) -> String {
        element.children.reduce(into: "") { $0 += $1.name == "t" ? $1.text : formula($1) }
    }
}

/// Counts the paragraphs that PowerPoint numbers: those of one level and one kind that follow each other, whatever is
/// between them on deeper levels.
private struct DrawingNumbers {
    /// By level: the kind, where counting began, and the number that was the last.
    private var counts: [(kind: String, start: Int, last: Int)?] = Array(repeating: nil, count: 9)

    /// The number of a paragraph; `nil` where it has none. One without text is not counted.
    ///
    /// - Parameter properties: what says that it is numbered.
    mutating func next(level: Int, _ properties: XMLElement?, isBlank: Bool) -> Int? {
        for deeper in (level + 1)..<max(level + 1, counts.count) { counts[deeper] = nil }
        guard let properties else {
            counts[level] = nil
            return nil
        }
        guard !isBlank else { return nil }
        let kind = properties.attributes["type"] ?? ""
        let start = properties.attributes["startAt"].flatMap { Int($0) } ?? 1
        let isNext = counts[level].map { $0.kind == kind && $0.start == start } ?? false
        let number = isNext ? (counts[level]?.last ?? start) + 1 : start
        counts[level] = (kind, start, number)
        return number
    }
}

extension String? {
    /// Whether an attribute of OOXML says yes.
    var isOn: Bool { self == "1" || self == "true" || self == "on" }
}
