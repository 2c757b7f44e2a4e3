/// The way through the objects of a Keynote document: document, show, slide tree, slides.
///
/// Every object is visited once, whatever refers to it, so that no file makes the way endless.
struct KeynoteWalk<Files: KeynoteFiles> {
    let objects: KeynoteObjects
    let files: Files
    var visited: Set<UInt64> = []
    var problems: [DeckProblem] = []
    var authors: [UInt64: String] = [:]
    let data: KeynoteData
    private var styles: KeynoteStyles

    init(objects: KeynoteObjects, files: Files) {
        self.objects = objects
        self.files = files
        styles = KeynoteStyles(objects)
        data = KeynoteData(objects.object(objects.packageMetadata, .packageMetadata), files: files)
    }

    mutating func deck() throws(DocumentError) -> Deck {
        guard let document = objects.object(objects.document, .document),
            let show = objects.object(document.reference(2), .show), let tree = show.message(3)
        else {
            throw .noPresentation(brokenWords)
        }
        for name in objects.brokenArchives {
            problems.append(
                DeckProblem(slide: nil, message: "\(name) is damaged: what it holds after that place is missing."))
        }
        let slides = nodes(of: tree).enumerated().map { slide(number: $0.offset + 1, node: $0.element) }
        return Deck(format: .key, slides: slides, problems: problems)
    }

    private var brokenWords: String {
        objects.brokenArchives.first.map { " (\($0) is damaged)" } ?? ""
    }

    /// The slides' nodes in the order of the show: each before those indented below it.
    private mutating func nodes(of tree: WireMessage) -> [UInt64] {
        let listed = tree.references(2)
        let root = tree.reference(1).flatMap { objects.object($0, .slideNode) }
        var waiting = Array((listed.isEmpty ? root?.references(1) ?? [] : listed).reversed())
        var nodes: [UInt64] = []
        // A list that is flat names an indented slide itself; only what it does not name is taken from the parent.
        let named = Set(waiting)
        while let id = waiting.popLast() {
            guard visited.insert(id).inserted else { continue }
            nodes.append(id)
            let children = objects.object(id, .slideNode)?.references(1) ?? []
            waiting += children.reversed().filter { !named.contains($0) && !visited.contains($0) }
        }
        return nodes
    }

    private mutating func slide(number: Int, node id: UInt64) -> Slide {
        var slide = Slide(number: number)
        guard let node = objects.object(id, .slideNode) else {
            return missing(slide, "The slide's entry in the slide list is missing: nothing of it could be read.")
        }
        slide.isHidden = node.number(4) == 1
        guard let slideID = node.reference(2), let content = objects.object(slideID, .slide) else {
            return missing(slide, "The slide's content is missing: its notes and title could not be read.")
        }
        guard visited.insert(slideID).inserted else {
            problems.append(.sameContent(number))
            return slide
        }
        slide.title = title(of: content)
        slide.notes = notes(of: content, number: number)
        addDrawables(of: content, to: &slide)
        return slide
    }

    private mutating func missing(_ slide: Slide, _ message: String) -> Slide {
        problems.append(DeckProblem(slide: slide.number, message: message))
        return slide
    }

    private func title(of slide: WireMessage) -> String? {
        guard let placeholder = objects.object(slide.reference(5), .placeholder),
            let shape = placeholder.message(1)
        else { return nil }
        let storage = objects.object(
            shape.reference(4) ?? shape.reference(2), .textStorage, .laterTextStorage)
        return storage?.text(3).flatMap(NoteParagraph.title)
    }

    private mutating func notes(of slide: WireMessage, number: Int) -> [NoteParagraph] {
        guard let noteID = slide.reference(27) else { return [] }
        guard let storageID = objects.object(noteID, .note)?.reference(1),
            let storage = objects.object(storageID, .textStorage, .laterTextStorage)
        else {
            problems.append(.missingNotes(number))
            return []
        }
        guard visited.insert(storageID).inserted else {
            problems.append(.sameNotes(number))
            return []
        }
        return StyledText(storage, &styles).paragraphs
    }
}
