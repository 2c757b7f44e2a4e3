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

    /// Where the links of a deck lead to, by number ([MS-PPT] 2.10.16).
    static func addresses(in document: PowerPointRecord, _ stream: [UInt8]) -> [UInt32: String] {
        let links = document.all([.hyperlink], of: stream).compactMap { link -> (UInt32, String)? in
            let parts = link.children(of: stream)
            let id = parts.first { $0.kind == .hyperlinkAtom }?.number32(0, of: stream)
            let target = parts.first { $0.kind == .string && $0.instance == 1 }
            let text = target.map { PowerPointTexts.characters($0.data, stream) }
            return id.flatMap { id in WebLink.address(text).map { (id, $0) } }
        }
        return Dictionary(links) { first, _ in first }
    }

    /// The notes on a page: the text in the box for notes; where there is none, the text marked as notes; else every text
    /// that is not a header, footer, date or number.
    ///
    /// The mark alone is not enough: there are decks in which the box of the slide's number has it too.
    static func text(
        of page: PowerPointRecord, _ stream: [UInt8], _ addresses: [UInt32: String]
    ) -> [NoteParagraph] {
        var shapes = page.all([.shape], of: stream).map { Shape($0, stream) }.filter { !$0.isFurniture }
        if shapes.contains(where: \.isNotesBody) {
            shapes.removeAll { !$0.isNotesBody }
        } else if shapes.contains(where: { $0.texts.contains(where: \.isNotes) }) {
            for index in shapes.indices { shapes[index].texts.removeAll { !$0.isNotes } }
        }
        return shapes.flatMap { $0.paragraphs(addresses) }
    }

    /// A shape of a notes page with texts in it.
    private struct Shape {
        var texts: [PowerPointText]
        private let placeholders: [UInt8]
        private let numbering: PowerPointNumbering

        init(_ record: PowerPointRecord, _ stream: [UInt8]) {
            texts = record.all([.textbox], of: stream).flatMap { PowerPointTexts($0, of: stream).all }
            placeholders = record.all([.placeholder, .laterPlaceholder], of: stream).compactMap { placeholder in
                let offset = placeholder.kind == .placeholder ? 4 : 0
                return placeholder.data.count > offset ? stream[placeholder.data.lowerBound + offset] : nil
            }
            numbering =
                record.all([.textNumbering], of: stream).first
                .map { PowerPointNumbering(stream[$0.data]) } ?? PowerPointNumbering()
        }

        /// [MS-PPT] 2.13.22: 12 is the body of a notes page; one without a text may be left in it.
        var isNotesBody: Bool { placeholders.contains(12) && !texts.isEmpty }
        /// 7 date, 8 slide number, 9 footer, 10 header, and on the notes page 11, the slide's image.
        var isFurniture: Bool { placeholders.contains { (7...11).contains($0) } }

        func paragraphs(_ addresses: [UInt32: String]) -> [NoteParagraph] {
            texts.filter { !$0.isOnlyField }.flatMap { $0.paragraphs(numbering, addresses) }
        }
    }
}
