/// The way through a PowerPoint 97-2003 stream: the document's lists of slides and notes, and each slide.
struct PowerPointWalk {
    /// One entry of a list of slides, with the texts that stand in the list.
    private struct Entry {
        let persistID: UInt32
        let slideID: UInt32
        var texts: [PowerPointText] = []
    }

    let stream: [UInt8]
    let persists: PowerPointPersists
    /// The pictures in the file; `nil` where nobody wants to know about pictures.
    let blips: PowerPointBlips?
    /// Where links lead to, by number.
    private let addresses: [UInt32: String]
    private let listed: [Entry]
    private let listedNotes: [Entry]
    private var problems: [DeckProblem] = []
    private var visited: Set<Int> = []
    private var visitedByteCount = 0

    init(
        stream: [UInt8], persists: PowerPointPersists, document: PowerPointRecord, blips: PowerPointBlips?,
        addresses: [UInt32: String]
    ) {
        self.stream = stream
        self.blips = blips
        self.addresses = addresses
        self.persists = persists
        let lists = document.children(of: stream).filter { $0.kind == .slideList }
        listed = lists.filter { $0.instance == 0 }.flatMap { Self.entries(of: $0, stream) }
        listedNotes = lists.filter { $0.instance == 2 }.flatMap { Self.entries(of: $0, stream) }
    }

    mutating func deck() -> Deck {
        let notes = PowerPointNotes(
            listedNotes.map { (id: $0.slideID, record: persists.record($0.persistID, of: stream)) }, stream: stream)
        let slides = listed.enumerated().map { slide(number: $0.offset + 1, entry: $0.element, notes) }
        return Deck(format: .ppt, slides: slides, problems: problems)
    }

    private static func entries(of list: PowerPointRecord, _ stream: [UInt8]) -> [Entry] {
        var entries: [Entry] = []
        var texts = PowerPointTexts()
        func finish() {
            if !entries.isEmpty { entries[entries.count - 1].texts = texts.all }
            texts = PowerPointTexts()
        }
        for record in list.children(of: stream) {
            if record.kind == .slidePersist, let persistID = record.number32(0, of: stream) {
                finish()
                entries.append(Entry(persistID: persistID, slideID: record.number32(12, of: stream) ?? 0))
            } else {
                texts.add(record, of: stream)
            }
        }
        finish()
        return entries
    }

    private mutating func slide(number: Int, entry: Entry, _ notes: PowerPointNotes) -> Slide {
        var slide = Slide(number: number)
        guard let record = persists.record(entry.persistID, of: stream), record.kind == .slide else {
            slide.title = Self.title(in: entry.texts)
            return missing(slide, "The slide is missing from the file: its notes could not be read.")
        }
        guard claim(record) else {
            problems.append(.sameContent(number))
            return slide
        }
        let parts = record.children(of: stream)
        let atom = parts.first { $0.kind == .slideAtom }
        slide.isHidden = parts.first { $0.kind == .slideShowInfo }.map(isHidden) ?? false
        slide.title = title(of: record, entry)
        slide.comments = record.all([.comment], of: stream).map { PowerPointComment.read($0, stream) }
        slide.pictures = pictures(on: record)
        addNotes(notes.find(id: atom?.number32(16, of: stream) ?? 0, slideID: entry.slideID), to: &slide)
        return slide
    }

    /// Whether a record may be read: once, and not when records lie in one another, which would take for ever.
    private mutating func claim(_ record: PowerPointRecord) -> Bool {
        visitedByteCount += record.data.count
        return visitedByteCount <= stream.count && visited.insert(record.data.lowerBound).inserted
    }

    private mutating func missing(_ slide: Slide, _ message: String) -> Slide {
        problems.append(DeckProblem(slide: slide.number, message: message))
        return slide
    }

    private mutating func addNotes(_ found: PowerPointNotes.Found, to slide: inout Slide) {
        switch found {
        case .none: break
        case .missing:
            problems.append(.missingNotes(slide.number))
        case .page(let record):
            guard claim(record) else {
                problems.append(.sameNotes(slide.number))
                return
            }
            slide.notes = PowerPointNotes.text(of: record, stream, addresses)
        }
    }

    /// [MS-PPT] 2.4.16.1: bit 2 of the flags is fHidden.
    private func isHidden(_ info: PowerPointRecord) -> Bool {
        info.data.count >= 12 && (stream.number16(info.data.lowerBound + 10) ?? 0) & 4 != 0
    }

    private static func title(in texts: some Sequence<PowerPointText>) -> String? {
        texts.lazy.filter(\.isTitle).compactMap { NoteParagraph.title($0.text) }.first
    }

    /// A title stands in the list of slides, or in the slide's own drawing.
    private func title(of slide: PowerPointRecord, _ entry: Entry) -> String? {
        let own = slide.all([.textbox], of: stream).flatMap { PowerPointTexts($0, of: stream).all }
        let listed = Self.title(in: entry.texts)
        return listed ?? Self.title(in: own)
    }
}
