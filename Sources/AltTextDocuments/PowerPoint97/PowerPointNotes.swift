/// The notes pages of a PowerPoint 97-2003 deck, by what slides know them by.
struct PowerPointNotes {
    /// What is known of a slide's notes page.
    enum Found {
        case none
        case missing
        case page(PowerPointRecord)
    }

    private var byID: [UInt32: PowerPointRecord] = [:]
    private var bySlide: [UInt32: PowerPointRecord] = [:]

    init(_ pages: [(id: UInt32, record: PowerPointRecord?)], stream: [UInt8]) {
        for (id, record) in pages {
            guard let record, record.kind == .notes else { continue }
            if byID[id] == nil { byID[id] = record }
            let atom = PowerPointRecord(stream, at: record.data.lowerBound, end: record.data.upperBound)
            guard let atom, atom.kind == .notesAtom, let slide = atom.number32(0, of: stream), slide != 0 else {
                continue
            }
            if bySlide[slide] == nil { bySlide[slide] = record }
        }
    }

    /// The page that a slide names, else the one that names the slide.
    func find(id: UInt32, slideID: UInt32) -> Found {
        if let record = (id == 0 ? nil : byID[id]) ?? bySlide[slideID] { return .page(record) }
        return id == 0 ? .none : .missing
    }

    /// The notes on a page: the text marked as notes, else every text that is not a header, footer, date or number.
    static func text(of page: PowerPointRecord, _ stream: [UInt8]) -> [NoteParagraph] {
        let shapes = page.all([.shape], of: stream)
        var notes: [NoteParagraph] = []
        var others: [NoteParagraph] = []
        var hasNotes = false
        for shape in shapes {
            let texts = shape.all([.textbox], of: stream).flatMap { PowerPointTexts($0, of: stream).all }
            let numbering =
                shape.all([.textNumbering], of: stream).first
                .map { PowerPointNumbering(stream[$0.data]) } ?? PowerPointNumbering()
            let paragraphs = { (texts: [PowerPointText]) in texts.flatMap { $0.paragraphs(numbering) } }
            let marked = texts.filter(\.isNotes)
            hasNotes = hasNotes || !marked.isEmpty
            notes += paragraphs(marked)
            if !isFurniture(shape, stream) { others += paragraphs(texts.filter { !$0.isOnlyField }) }
        }
        return hasNotes ? notes : others
    }

    /// [MS-PPT] 2.13.22: 7 date, 8 slide number, 9 footer, 10 header, and on the notes page 11, the slide's image.
    private static func isFurniture(_ shape: PowerPointRecord, _ stream: [UInt8]) -> Bool {
        shape.all([.placeholder], of: stream).contains { placeholder in
            placeholder.data.count >= 5 && (7...11).contains(stream[placeholder.data.lowerBound + 4])
        }
    }
}
