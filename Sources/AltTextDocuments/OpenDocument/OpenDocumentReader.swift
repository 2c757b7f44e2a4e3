/// Reads OpenDocument presentations (ODF 1.0 to 1.4): packages, and flat files of one XML document.
struct OpenDocumentReader {
    /// Boxes on a notes page that hold no notes.
    private static let furniture: Set<String?> = ["page-number", "header", "footer", "date-time", "page"]

    private let format: DeckFormat
    private let root: XMLElement
    private let package: OpenDocumentPackage?
    private let contents: DeckContents
    private var problems: [DeckProblem] = []

    /// Whether the entries of an archive are an OpenDocument file's, of any kind.
    static func recognizes(_ archive: ZipArchive) -> Bool {
        archive.contains("content.xml") || archive.contains("encrypted-package")
            || archive.contains("META-INF/manifest.xml") && archive.contains("mimetype")
    }

    /// Reads a package.
    static func read(_ archive: ZipArchive, _ contents: DeckContents) throws(DocumentError) -> Deck {
        let package = try OpenDocumentPackage(archive)
        let root = try XMLElement.parse(archive.read("content.xml"), part: "content.xml", as: .text)
        return try OpenDocumentReader(.odp, root, package, contents).deck()
    }

    /// Reads a flat file.
    static func read(flat path: String, _ contents: DeckContents) throws(DocumentError) -> Deck {
        try OpenDocumentReader(.fodp, XMLElement.parse(path: path, as: .text), nil, contents).deck()
    }

    private init(
        _ format: DeckFormat, _ root: XMLElement, _ package: OpenDocumentPackage?, _ contents: DeckContents
    ) {
        self.format = format
        self.root = root
        self.package = package
        self.contents = contents
    }

    private consuming func deck() throws(DocumentError) -> Deck {
        guard let body = root.first("body") else { throw .damaged("The OpenDocument file has no body") }
        guard let presentation = body.first("presentation") else {
            let kind = body.children.first { !$0.name.isEmpty }?.name ?? "file without content"
            throw .notADeck("an OpenDocument \(kind)", advice: "Choose a presentation.")
        }
        let styles = OpenDocumentStyles(root, common: commonStyles())
        let slides = presentation.all("page").enumerated().map { index, page in
            slide(number: index + 1, page: page, styles)
        }
        return Deck(format: format, slides: slides, problems: problems)
    }

    /// The styles that have names: those of pictures may stand on them.
    private mutating func commonStyles() -> XMLElement? {
        let part = "styles.xml"
        guard contents.contains(.pictures), let archive = package?.archive, archive.contains(part) else { return nil }
        do throws(DocumentError) {
            return try XMLElement.parse(archive.read(part), part: part)
        } catch {
            problems.append(DeckProblem(slide: nil, message: error.description))
            return nil
        }
    }

    private func slide(number: Int, page: XMLElement, _ styles: OpenDocumentStyles) -> Slide {
        var shapes = OpenDocumentShapes(package, styles)
        shapes.add(in: page)
        let titles = shapes.frames.filter { $0.attributes["{presentation}class"] == "title" }
        return Slide(
            number: number, title: titles.lazy.compactMap { title(in: $0, styles) }.first,
            isHidden: page.attributes["{drawing}style-name"].map(styles.isHidden) ?? false,
            notes: notes(of: page, styles), comments: page.all("annotation").map { comment($0, styles) },
            pictures: shapes.pictures, emptyPlaceholders: shapes.frames.compactMap(Self.emptyPlaceholder))
    }

    private func title(in frame: XMLElement, _ styles: OpenDocumentStyles) -> String? {
        let paragraphs = OpenDocumentText.paragraphs(in: frame.all("text-box"), styles)
        return NoteParagraph.title(paragraphs.map(\.text).joined(separator: " "))
    }

    /// What a box is called that waits for text or a picture; `nil` for any other, and for a title, which is missing then.
    private static func emptyPlaceholder(_ frame: XMLElement) -> String? {
        let kind = frame.attributes["{presentation}class"]
        guard frame.attributes["{presentation}placeholder"] == "true", kind != "title", !furniture.contains(kind) else {
            return nil
        }
        return frame.attributes["{drawing}name"] ?? kind ?? ""
    }

    /// The notes: those of the frame that is marked as theirs; where there is none, those of every other text on the
    /// notes page.
    private func notes(of page: XMLElement, _ styles: OpenDocumentStyles) -> [NoteParagraph] {
        guard let notes = page.first("notes") else { return [] }
        var shapes = OpenDocumentShapes(nil, styles)
        shapes.add(in: notes)
        let marked = shapes.frames.filter { $0.attributes["{presentation}class"] == "notes" }
        let frames =
            marked.isEmpty
            ? shapes.frames.filter { !Self.furniture.contains($0.attributes["{presentation}class"]) } : marked
        return OpenDocumentText.paragraphs(in: frames.map { $0.first("text-box") ?? $0 }, styles)
    }

    private func comment(_ annotation: XMLElement, _ styles: OpenDocumentStyles) -> SlideComment {
        let author = annotation.first("creator").map(OpenDocumentText.characters) ?? ""
        let date = annotation.first("date").map(OpenDocumentText.characters) ?? ""
        return SlideComment(
            author: author.isEmpty ? nil : author, date: date.isEmpty ? nil : date,
            text: OpenDocumentText.paragraphs(in: [annotation], styles).map(\.text).joined(separator: "\n"))
    }
}
