/// Reads PowerPoint decks of 2007 and later.
struct PowerPointReader {
    private let package: OfficePackage
    private let presentation: XMLElement
    private let relationships: [Relationship]

    /// Whether an archive is a file of Office at all; which, its content tells.
    static func recognizes(_ archive: ZipArchive) -> Bool { OfficePackage(archive).name(of: "_rels/.rels") != nil }

    static func read(_ archive: ZipArchive, _ contents: DeckContents) throws(DocumentError) -> Deck {
        try PowerPointReader(OfficePackage(archive)).deck(contents)
    }

    private init(_ package: OfficePackage) throws(DocumentError) {
        self.package = package
        guard let part = try package.relationships(of: "").first(where: { $0.type == "officeDocument" })?.target else {
            throw .missingPart("_rels/.rels")
        }
        presentation = try package.xml(part)
        guard presentation.name == "presentation" else {
            throw .notADeck("\(Self.kind(presentation.name))", advice: "Choose a presentation.")
        }
        relationships = try package.relationships(of: part)
    }

    private static func kind(_ root: String) -> String {
        switch root {
        case "document": "a Word document"
        case "workbook": "an Excel workbook"
        default: "a document of another kind"
        }
    }

    private func deck(_ contents: DeckContents) throws(DocumentError) -> Deck {
        let targets = Dictionary(relationships.map { ($0.id, $0.target) }) { first, _ in first }
        let sections = contents.contains(.outline) ? sectionNames() : [:]
        var problems: [DeckProblem] = []
        let authors = contents.contains(.comments) ? authorNames(&problems) : [:]
        let places = (presentation.first("sldIdLst")?.all("sldId") ?? []).enumerated().map { index, entry in
            PowerPointSlides.Place(
                number: index + 1, part: entry.attributes["{relationships}id"].flatMap { targets[$0] },
                section: entry.attributes["id"].flatMap { sections[$0] })
        }
        let reading = try PowerPointSlides(places: places, contents: contents, authors: authors).read(package)
        return Deck(format: .pptx, slides: reading.slides, problems: problems + reading.problems)
    }

    /// The names of sections by the ids of their slides ([MS-PPTX] 2.2.3.4).
    private func sectionNames() -> [String: String] {
        let lists = presentation.first("extLst")?.all("ext").flatMap { $0.all("sectionLst") } ?? []
        var names: [String: String] = [:]
        for section in lists.flatMap({ $0.all("section") }) {
            guard let name = section.attributes["name"] else { continue }
            for slide in section.first("sldIdLst")?.all("sldId") ?? [] {
                if let id = slide.attributes["id"] { names[id] = name }
            }
        }
        return names
    }

    /// The names of those who commented, by their ids: numbers of old, GUIDs since 2021.
    private func authorNames(_ problems: inout [DeckProblem]) -> [String: String] {
        var names: [String: String] = [:]
        for relationship in relationships where ["commentAuthors", "authors"].contains(relationship.type) {
            do throws(DocumentError) {
                for author in try package.xml(relationship.target).children {
                    if let id = author.attributes["id"], let name = author.attributes["name"] { names[id] = name }
                }
            } catch {
                problems.append(DeckProblem(slide: nil, message: error.description))
            }
        }
        return names
    }
}
