/// Collects what stands on a page of OpenDocument: text, and pictures with what is said of them.
struct OpenDocumentShapes {
    /// Everything that can hold text, groups resolved.
    private(set) var frames: [XMLElement] = []
    private(set) var pictures: [SlidePicture] = []
    private let archive: ZipArchive?
    private var names = PictureNames()

    init(archive: ZipArchive?) {
        self.archive = archive
    }

    /// Adds what stands in a page or a group.
    mutating func add(in page: XMLElement) {
        for child in page.children {
            switch child.name {
            case "g", "a": add(in: child)
            case "frame":
                frames.append(child)
                if let image = child.first("image") { addPicture(child, image) }
            case "custom-shape", "rect", "ellipse", "path", "polygon", "text-box": frames.append(child)
            default: break
            }
        }
    }

    private mutating func addPicture(_ frame: XMLElement, _ image: XMLElement) {
        let name = frame.attributes["{drawing}name"] ?? frame.attributes["{namespace}id"]
        let reference = image.attributes["{xlink}href"]
        let part = reference.flatMap { archive?.contains(Self.path($0)) ?? false ? Self.path($0) : nil }
        let text = [frame.first("desc"), frame.first("title")].lazy
            .compactMap { $0.flatMap { NoteParagraph.title(OpenDocumentText.characters($0)) } }.first
        let marks = [frame.attributes["{loext}decorative"], frame.attributes["{drawing}decorative"]]
        pictures.append(
            SlidePicture(
                id: names.id(name), part: part,
                byteCount: part.flatMap { archive?.byteCount(of: $0) }, size: Self.size(frame), alternativeText: text,
                isDecorative: marks.contains("true")))
    }

    private static func path(_ reference: String) -> String {
        reference.hasPrefix("./") ? String(reference.dropFirst(2)) : reference
    }

    private static func size(_ frame: XMLElement) -> ShownSize? {
        guard let width = frame.attributes["{svg-compatible}width"].flatMap(points),
            let height = frame.attributes["{svg-compatible}height"].flatMap(points)
        else { return nil }
        return ShownSize(widthPoints: width, heightPoints: height)
    }

    /// A length with its unit, in points (XSL 1.1, 5.9.13).
    private static func points(_ length: String) -> Double? {
        let units = ["cm": 72 / 2.54, "mm": 72 / 25.4, "in": 72, "pt": 1, "pc": 12, "px": 0.75]
        guard length.count > 2, let factor = units[String(length.suffix(2))] else { return nil }
        return Double(length.dropLast(2)).map { $0 * factor }
    }
}
