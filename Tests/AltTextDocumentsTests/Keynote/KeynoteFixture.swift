import AltTextDocuments

/// A Keynote document in memory: slides with numbers from 100, 200 and so on for their objects.
struct KeynoteFixture: KeynoteFiles {
    var files: [String: [UInt8]] = [:]

    var names: [String] { files.keys.sorted() }

    func byteCount(of name: String) -> Int? { files[name]?.count }

    func bytes(of name: String) throws(DocumentError) -> [UInt8] { files[name] ?? [] }

    /// One slide: its node 100, its content 101, its note 102 with text 103, its title 104 with text 105.
    struct Slide {
        var title: String?
        var notes: String?
        /// What stands beside the characters of the notes.
        var notesTables: [UInt8] = []
        var isHidden = false
        var extra: [UInt8] = []
        var objects: [UInt8] = []
        var children: [Int] = []
    }

    /// A document whose slide list names the slides in the order of `order`, or all.
    init(_ slides: [Slide], order: [Int]? = nil) {
        let numbers = order ?? Array(1...max(1, slides.count))
        let tree = numbers.flatMap { WireFixture.reference(2, $0 * 100) }
        files["Index/Document.iwa"] = IWAFixture.archive(
            IWAFixture.object(1, 1, WireFixture.reference(2, 2))
                + IWAFixture.object(2, 2, WireFixture.bytes(3, tree)))
        for (index, slide) in slides.enumerated() {
            files["Index/Slide-\(index).iwa"] = IWAFixture.archive(Self.objects((index + 1) * 100, slide))
        }
    }

    private static func objects(_ id: Int, _ slide: Slide) -> [UInt8] {
        var content = slide.extra
        var objects = slide.objects
        if let notes = slide.notes {
            content += WireFixture.reference(27, id + 2)
            objects += IWAFixture.object(id + 2, 15, WireFixture.reference(1, id + 3))
            objects += IWAFixture.object(id + 3, 2001, WireFixture.text(3, notes) + slide.notesTables)
        }
        if let title = slide.title {
            content += WireFixture.reference(5, id + 4)
            let shape = WireFixture.bytes(1, WireFixture.bytes(1, [])) + WireFixture.reference(4, id + 5)
            objects += IWAFixture.object(id + 4, 7, WireFixture.bytes(1, shape))
            objects += IWAFixture.object(id + 5, 2001, WireFixture.text(3, title))
        }
        let node =
            slide.children.flatMap { WireFixture.reference(1, $0) } + WireFixture.reference(2, id + 1)
            + WireFixture.number(4, slide.isHidden ? 1 : 0)
        return IWAFixture.object(id, 4, node) + IWAFixture.object(id + 1, 5, content) + objects
    }
}
