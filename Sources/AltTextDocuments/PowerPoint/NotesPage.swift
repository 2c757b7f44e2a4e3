/// Finds the speaker's text on a notes page.
enum NotesPage {
    /// Placeholders that hold no notes.
    private static let furniture: Set<String> = ["sldImg", "sldNum", "hdr", "ftr", "dt"]

    /// The notes: those of the first body placeholder; where there is none, those of every other shape with text.
    ///
    /// Programs that edit decks on the web keep notes in plain text boxes, which PowerPoint shows.
    static func notes(in page: XMLElement) -> [NoteParagraph] {
        guard let tree = page.descend("cSld", "spTree") else { return [] }
        if let body = tree.all("sp").first(where: { placeholder(of: $0) == "body" }) { return paragraphs(of: body) }
        let shapes = leaves(of: tree)
        if let body = shapes.first(where: { placeholder(of: $0) == "body" }) { return paragraphs(of: body) }
        return shapes.filter { !furniture.contains(placeholder(of: $0) ?? "") }.flatMap(paragraphs)
    }

    /// Shapes and tables, out of groups too; of alternatives one, the one for every program.
    static func leaves(of tree: XMLElement) -> [XMLElement] {
        tree.children.flatMap { child -> [XMLElement] in
            switch child.name {
            case "sp", "graphicFrame": [child]
            case "grpSp": leaves(of: child)
            case "AlternateContent":
                child.all("Choice").map(leaves).first { !$0.isEmpty } ?? child.first("Fallback").map(leaves) ?? []
            default: []
            }
        }
    }

    /// The kind of placeholder a shape is; `nil` where it is none.
    static func placeholder(of shape: XMLElement) -> String? {
        shape.descend("nvSpPr", "nvPr", "ph").map { $0.attributes["type"] ?? "obj" }
    }

    static func paragraphs(of shape: XMLElement) -> [NoteParagraph] {
        if let body = shape.first("txBody") { return body.all("p").map(NoteParagraph.init(drawing:)) }
        guard let table = shape.descend("graphic", "graphicData", "tbl") else { return [] }
        return table.all("tr").flatMap { $0.all("tc") }.flatMap(paragraphs)
    }
}
