import Foundation

/// Reads OpenDocument presentations (ODF 1.0 to 1.4): packages, and flat files of one XML document.
struct OpenDocumentReader {
    private let format: DeckFormat
    private let root: XMLElement
    private let archive: ZipArchive?

    /// Whether the entries of an archive are an OpenDocument file's, of any kind.
    static func recognizes(_ archive: ZipArchive) -> Bool {
        archive.contains("content.xml") || archive.contains("encrypted-package")
            || archive.contains("META-INF/manifest.xml") && archive.contains("mimetype")
    }

    /// Reads a package.
    static func read(_ archive: ZipArchive) throws(DocumentError) -> Deck {
        // An old manifest has a document type, which the parser refuses; the words are enough.
        if archive.contains("META-INF/manifest.xml") {
            let manifest = try archive.read("META-INF/manifest.xml")
            if String(decoding: manifest, as: UTF8.self).contains("encryption-data") { throw .encrypted }
        }
        let root = try XMLElement.parse(archive.read("content.xml"), part: "content.xml", as: .text)
        return try OpenDocumentReader(format: .odp, root: root, archive: archive).deck()
    }

    /// Reads a flat file.
    static func read(flat path: String) throws(DocumentError) -> Deck {
        let root = try XMLElement.parse(path: path, as: .text)
        return try OpenDocumentReader(format: .fodp, root: root, archive: nil).deck()
    }

    private func deck() throws(DocumentError) -> Deck {
        guard let body = root.first("body") else { throw .damaged("The OpenDocument file has no body") }
        guard let presentation = body.first("presentation") else {
            let kind = body.children.first { !$0.name.isEmpty }?.name ?? "file without content"
            throw .notADeck("an OpenDocument \(kind)", advice: "Choose a presentation.")
        }
        let styles = OpenDocumentStyles(root)
        let slides = presentation.all("page").enumerated().map { index, page in
            slide(number: index + 1, page: page, styles)
        }
        return Deck(format: format, slides: slides)
    }

    private func slide(number: Int, page: XMLElement, _ styles: OpenDocumentStyles) -> Slide {
        var shapes = OpenDocumentShapes(archive: archive)
        shapes.add(in: page)
        return Slide(
            number: number, title: title(shapes.frames, styles),
            isHidden: page.attributes["{drawing}style-name"].map(styles.isHidden) ?? false,
            notes: notes(of: page, styles), comments: page.all("annotation").map { comment($0, styles) },
            pictures: shapes.pictures)
    }

    private func title(_ frames: [XMLElement], _ styles: OpenDocumentStyles) -> String? {
        let frame = frames.first { $0.attributes["{presentation}class"] == "title" }
        let paragraphs = frame?.first("text-box").map { OpenDocumentText(styles).paragraphs(in: $0) } ?? []
        return NoteParagraph.title(paragraphs.map(\.text).joined(separator: " "))
    }

    /// The notes: those of the frame that is marked as theirs; where there is none, those of every other text on the
    /// notes page.
    private func notes(of page: XMLElement, _ styles: OpenDocumentStyles) -> [NoteParagraph] {
        guard let notes = page.first("notes") else { return [] }
        let furniture: Set<String?> = ["page-number", "header", "footer", "date-time", "page"]
        var shapes = OpenDocumentShapes(archive: nil)
        shapes.add(in: notes)
        let marked = shapes.frames.filter { $0.attributes["{presentation}class"] == "notes" }
        let frames =
            marked.isEmpty
            ? shapes.frames.filter { !furniture.contains($0.attributes["{presentation}class"]) } : marked
        let text = OpenDocumentText(styles)
        return frames.flatMap { $0.first("text-box").map(text.paragraphs) ?? text.paragraphs(in: $0) }
    }

    private func comment(_ annotation: XMLElement, _ styles: OpenDocumentStyles) -> SlideComment {
        let author = annotation.first("creator").map(OpenDocumentText.characters) ?? ""
        let date = annotation.first("date").map(OpenDocumentText.characters) ?? ""
        return SlideComment(
            author: author.isEmpty ? nil : author, date: date.isEmpty ? nil : date,
            text: OpenDocumentText(styles).paragraphs(in: annotation).map(\.text).joined(separator: "\n"))
    }
}
