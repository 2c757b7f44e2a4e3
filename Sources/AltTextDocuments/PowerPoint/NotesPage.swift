/// Finds the speaker's text on a notes page.
enum NotesPage {
    /// Placeholders that hold neither notes nor what a slide is about.
    static let furniture: Set<String> = ["sldImg", "sldNum", "hdr", "ftr", "dt"]

    /// The notes: those of the first body placeholder; where there is none, those of every other shape with text.
    ///
    /// Programs that edit decks on the web keep notes in plain text boxes, which PowerPoint shows.
    ///
    /// - Parameter link: the address that a reference of the page leads to.
    static func notes(in page: XMLElement, link: (String) -> String?) -> [NoteParagraph] {
        guard let tree = page.descend("cSld", "spTree") else { return [] }
        let isBody = { (shape: XMLElement) in placeholder(of: shape) == "body" }
        if let body = tree.all("sp").first(where: isBody) { return paragraphs(of: body, link: link) }
        let shapes = leaves(of: tree)
        if let body = shapes.first(where: isBody) { return paragraphs(of: body, link: link) }
        return shapes.filter { !furniture.contains(placeholder(of: $0) ?? "") }.flatMap {
            paragraphs(of: $0, link: link)
        }
    }

    /// Shapes and tables, out of groups too; of alternatives one, the one for every program.
    static func leaves(of tree: XMLElement) -> [XMLElement] {
        tree.children.flatMap { child -> [XMLElement] in
            switch child.name {
            case "sp", "graphicFrame": [child]
            case "grpSp": leaves(of: child)
            case "AlternateContent":
                child.alternative { leaves(of: $0) }
            default: []
            }
        }
    }

    /// The kind of placeholder a shape is; `nil` where it is none.
    static func placeholder(of shape: XMLElement) -> String? {
        shape.descend("nvSpPr", "nvPr", "ph").map { $0.attributes["type"] ?? "obj" }
    }

    static func paragraphs(of shape: XMLElement, link: (String) -> String? = { _ in nil }) -> [NoteParagraph] {
        if let body = shape.first("txBody") { return NoteParagraph.drawing(body, link: link) }
        guard let table = shape.descend("graphic", "graphicData", "tbl") else { return [] }
        return table.all("tr").flatMap { $0.all("tc") }.flatMap { paragraphs(of: $0, link: link) }
    }
}
