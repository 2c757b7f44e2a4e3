/// One slide of a PowerPoint deck, read part by part: what is wrong with one part takes nothing from the others.
struct PowerPointSlide {
    private(set) var problems: [DeckProblem] = []
    var result: Slide
    private let part: String
    private let package: OfficePackage
    private let authors: [String: String]

    init(number: Int, part: String, package: OfficePackage, authors: [String: String]) {
        result = Slide(number: number)
        self.part = part
        self.package = package
        self.authors = authors
    }

    mutating func read(_ contents: DeckContents) throws(DocumentError) {
        let relationships = try attempt { slide throws(DocumentError) in
            try slide.package.relationships(of: slide.part)
        }
        for relationship in relationships ?? [] {
            switch relationship.type {
            // A slide has one notes page; were there more, PowerPoint shows the first.
            case "notesSlide" where contents.contains(.notes) && result.notes.isEmpty:
                try attempt { slide throws(DocumentError) in
                    slide.result.notes = NotesPage.notes(in: try slide.package.xml(relationship.target))
                }
            case "comments" where contents.contains(.comments):
                try attempt { slide throws(DocumentError) in
                    slide.result.comments += PowerPointComments.read(
                        try slide.package.xml(relationship.target), authors: slide.authors)
                }
            default: break
            }
        }
        guard contents.contains(.outline) || contents.contains(.pictures) else { return }
        try attempt { slide throws(DocumentError) in
            slide.fill(from: try slide.package.xml(slide.part), relationships ?? [], contents)
        }
    }

    /// Does something to the slide; what goes wrong is a problem of the slide, unless no part can be read at all.
    @discardableResult
    private mutating func attempt<Value>(
        _ body: (inout PowerPointSlide) throws(DocumentError) -> Value
    ) throws(DocumentError) -> Value? {
        do throws(DocumentError) {
            return try body(&self)
        } catch {
            if error.isEncryption { throw error }
            problems.append(DeckProblem(slide: result.number, message: error.description))
            return nil
        }
    }

    private mutating func fill(from content: XMLElement, _ relationships: [Relationship], _ contents: DeckContents) {
        guard content.name == "sld" else {
            problems.append(
                DeckProblem(slide: result.number, message: "The part \"\(part)\" is no slide, but \"\(content.name)\".")
            )
            return
        }
        result.isHidden = ["0", "false"].contains(content.attributes["show"])
        guard let tree = content.descend("cSld", "spTree") else { return }
        result.title = Self.title(in: tree)
        guard contents.contains(.pictures) else { return }
        var pictures = PowerPointPictures(
            package: package,
            targets: Dictionary(relationships.map { ($0.id, $0.target) }) { first, _ in first })
        pictures.add(in: tree, isScaled: false)
        result.pictures = pictures.all
    }

    private static func title(in tree: XMLElement) -> String? {
        let shape = NotesPage.leaves(of: tree).first { ["title", "ctrTitle"].contains(NotesPage.placeholder(of: $0)) }
        return shape.flatMap { NoteParagraph.title(NotesPage.paragraphs(of: $0).map(\.text).joined(separator: " ")) }
    }
}
