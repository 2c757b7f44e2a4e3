extension NoteParagraph {
    /// Reads a DrawingML paragraph: its runs, fields (as last computed) and line breaks; the rest is not text.
    init(drawing paragraph: XMLElement) {
        let properties = paragraph.first("pPr")
        let runs = paragraph.children.compactMap { child -> NoteRun? in
            switch child.name {
            case "br": return NoteRun("\u{B}")
            case "r", "fld":
                let emphasis = child.first("rPr")?.attributes
                guard let text = child.first("t")?.text, !text.isEmpty else { return nil }
                return NoteRun(text, isBold: emphasis?["b"].isOn ?? false, isItalic: emphasis?["i"].isOn ?? false)
            default: return nil
            }
        }
        let marker: Marker? =
            properties?.first("buAutoNum") != nil ? .number : properties?.first("buChar") != nil ? .bullet : nil
        let level = properties?.attributes["lvl"].flatMap { Int($0) } ?? 0
        self.init(runs: runs, level: min(max(level, 0), 8), marker: marker)
    }
}

extension String? {
    /// Whether an attribute of OOXML says yes.
    var isOn: Bool { self == "1" || self == "true" || self == "on" }
}
