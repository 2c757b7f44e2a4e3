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
                try readNotes(relationship.target, contents)
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

    private mutating func readNotes(_ part: String, _ contents: DeckContents) throws(DocumentError) {
        try attempt { slide throws(DocumentError) in
            let page = try slide.package.xml(part)
            // Few notes lead anywhere, and the addresses are a part of their own.
            var links: Result<[String: String], DocumentError>?
            slide.result.notes = NotesPage.notes(in: page) { [package = slide.package] id in
                guard contents.contains(.links) else { return nil }
                let known = links ?? Result { () throws(DocumentError) in try package.addresses(of: part) }
                links = known
                return (try? known.get())?[id]
            }
            _ = try links?.get()
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
        let shapes = NotesPage.leaves(of: tree)
        result.title = Self.title(in: shapes)
        guard contents.contains(.pictures) else { return }
        var pictures = PowerPointPictures(
            package: package,
            targets: Dictionary(relationships.map { ($0.id, $0.target) }) { first, _ in first })
        pictures.add(in: tree, isScaled: false)
        result.pictures = pictures.all
        result.emptyPlaceholders = shapes.compactMap(Self.emptyPlaceholder)
    }

    private static func title(in shapes: [XMLElement]) -> String? {
        shapes.first { isTitle(NotesPage.placeholder(of: $0)) }.flatMap(words)
    }

    private static func isTitle(_ placeholder: String?) -> Bool { ["title", "ctrTitle"].contains(placeholder) }

    private static func words(in shape: XMLElement) -> String? {
        NoteParagraph.title(NotesPage.paragraphs(of: shape).map(\.text).joined(separator: " "))
    }

    /// What a box is called that waits for text or a picture; `nil` for any other, and for a title, which is missing then.
    private static func emptyPlaceholder(_ shape: XMLElement) -> String? {
        guard shape.name == "sp", let kind = NotesPage.placeholder(of: shape), !isTitle(kind),
            !NotesPage.furniture.contains(kind), shape.descend("spPr", "blipFill") == nil, words(in: shape) == nil
        else { return nil }
        return shape.descend("nvSpPr", "cNvPr")?.attributes["name"] ?? kind
    }
}
