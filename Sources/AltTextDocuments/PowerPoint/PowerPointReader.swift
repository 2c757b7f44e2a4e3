/// Reads PowerPoint decks of 2007 and later.
struct PowerPointReader {
    private let package: OfficePackage

    static func read(_ archive: ZipArchive) throws(DocumentError) -> Deck {
        try PowerPointReader(package: OfficePackage(archive)).deck()
    }

    private func deck() throws(DocumentError) -> Deck {
        guard let part = try package.relationships(of: "").first(where: { $0.type == "officeDocument" })?.target else {
            throw .missingPart("_rels/.rels")
        }
        let presentation = try package.xml(part)
        guard presentation.name == "presentation" else {
            throw .notADeck("a document of another kind", advice: "Choose a presentation.")
        }
        let targets = Dictionary(try package.relationships(of: part).map { ($0.id, $0.target) }) { first, _ in first }
        var slides: [Slide] = []
        var problems: [DeckProblem] = []
        for entry in presentation.first("sldIdLst")?.all("sldId") ?? [] {
            let number = slides.count + 1
            var slide = Slide(number: number)
            do throws(DocumentError) {
                guard let id = entry.attributes["{relationships}id"], let target = targets[id] else {
                    throw .damaged("The list of slides refers to a slide that is not there")
                }
                try fill(&slide, from: target)
            } catch {
                if error.isEncryption { throw error }
                problems.append(DeckProblem(slide: number, message: error.description))
            }
            slides.append(slide)
        }
        return Deck(format: .pptx, slides: slides, problems: problems)
    }

    /// Notes come first: a slide whose own part is broken can still have readable notes.
    private func fill(_ slide: inout Slide, from part: String) throws(DocumentError) {
        if let notes = try package.relationships(of: part).first(where: { $0.type == "notesSlide" }) {
            slide.notes = NotesPage.notes(in: try package.xml(notes.target))
        }
        let content = try package.xml(part)
        slide.isHidden = ["0", "false"].contains(content.attributes["show"])
        slide.title = title(of: content)
    }

    private func title(of slide: XMLElement) -> String? {
        guard let tree = slide.descend("cSld", "spTree") else { return nil }
        let shape = NotesPage.leaves(of: tree).first { ["title", "ctrTitle"].contains(NotesPage.placeholder(of: $0)) }
        guard let shape else { return nil }
        let words = NotesPage.paragraphs(of: shape).map(\.text).joined(separator: " ").split(
            whereSeparator: \.isWhitespace)
        return words.isEmpty ? nil : words.joined(separator: " ")
    }
}
