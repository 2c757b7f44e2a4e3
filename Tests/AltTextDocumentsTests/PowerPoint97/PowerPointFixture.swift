import AltTextTesting

/// Writes PowerPoint 97-2003 decks: slide n has persist id 10 n, notes 10 n + 1, and the ids 256 + n and 512 + n.
struct PowerPointFixture {
    struct Slide {
        /// What stands in the list of slides.
        var listed: [UInt8] = []
        /// What stands in the slide, beside its atom.
        var content: [UInt8] = []
        /// The drawing of the notes page; `nil` when there is none.
        var notes: [UInt8]?
        /// Whether the slide names its notes page.
        var namesNotes = true
        /// The slide that the notes page names, if not this one.
        var notesName: Int?
    }

    var stream: [UInt8] = []
    var newestEdit = 0
    private var places: [(id: Int, offset: Int)] = []

    /// - Parameter pictures: where the pictures begin in the stream of pictures.
    init(_ slides: [Slide], order: [Int]? = nil, pictures: [Int] = []) {
        for (index, slide) in slides.enumerated() { add(slide, index + 1) }
        let numbers = order ?? Array(1...max(1, slides.count))
        let list = numbers.flatMap { number in
            RecordFixture.slidePersist(number * 10, id: 256 + number)
                + (slides.indices.contains(number - 1) ? slides[number - 1].listed : [])
        }
        let notes = slides.indices.filter { slides[$0].notes != nil }.flatMap {
            RecordFixture.slidePersist(($0 + 1) * 10 + 1, id: 512 + $0 + 1)
        }
        add(
            1,
            RecordFixture.container(
                1000,
                RecordFixture.container(4080, list) + RecordFixture.container(4080, notes, instance: 2)
                    + Self.pictureList(pictures)))
        save(previous: 0)
    }

    private static func pictureList(_ offsets: [Int]) -> [UInt8] {
        let entries = offsets.flatMap { offset in
            RecordFixture.atom(
                0xF007,
                [UInt8](repeating: 0, count: 20) + .littleEndian(0, 8) + .littleEndian(offset, 4) + .littleEndian(0, 4))
        }
        return RecordFixture.container(
            1035, RecordFixture.container(0xF000, RecordFixture.container(0xF001, entries)))
    }

    /// The deck in its compound file.
    func file(token: Int = 0xE391_C05F, others: [(String, [UInt8])] = [], storage: String = "") -> [UInt8] {
        let user =
            [UInt8].littleEndian(0, 8) + .littleEndian(20, 4) + .littleEndian(token, 4) + .littleEndian(newestEdit, 4)
        return CompoundFixture.file(
            [(storage + "Current User", user), (storage + "PowerPoint Document", stream)] + others)
    }

    /// Replaces an object in a further edit, as a save that only adds does.
    mutating func edit(_ id: Int, _ record: [UInt8]) {
        let previous = newestEdit
        places = []
        add(id, record)
        save(previous: previous)
    }

    /// Replaces the document, and adds objects 11, 12 and so on that lie in one another.
    mutating func edit(_ id: Int, _ record: [UInt8], nested: [UInt8], place: (Int) -> Int) {
        let previous = newestEdit
        stream += nested
        places = (0..<3000).map { ($0 + 11, place($0)) }
        add(id, record)
        save(previous: previous)
    }

    private mutating func add(_ slide: Slide, _ number: Int) {
        let names = slide.notes != nil && slide.namesNotes
        add(
            number * 10,
            RecordFixture.container(1006, RecordFixture.slideAtom(notes: names ? 512 + number : 0) + slide.content))
        if let notes = slide.notes {
            let atom = RecordFixture.atom(1009, .littleEndian(slide.notesName ?? 256 + number, 4) + [0, 0, 0, 0])
            add(number * 10 + 1, RecordFixture.container(1008, atom + notes))
        }
    }

    private mutating func add(_ id: Int, _ record: [UInt8]) {
        places.append((id, stream.count))
        stream += record
    }

    private mutating func save(previous: Int) {
        let directory = stream.count
        stream += RecordFixture.atom(
            6002, places.flatMap { [UInt8].littleEndian(1 << 20 | $0.id, 4) + .littleEndian($0.offset, 4) })
        newestEdit = stream.count
        stream += RecordFixture.atom(
            4085,
            [UInt8].littleEndian(0, 8) + .littleEndian(previous, 4) + .littleEndian(directory, 4) + .littleEndian(1, 4)
                + .littleEndian(0, 8))
    }
}
