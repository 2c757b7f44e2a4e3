/// Collects what stands on a page of OpenDocument: text, and pictures with what is said of them.
struct OpenDocumentShapes {
    /// Shapes that can hold text, and can be filled with a picture.
    private static let shapes: Set<String> = [
        "custom-shape", "rect", "ellipse", "circle", "path", "polygon", "regular-polygon", "polyline", "caption",
        "text-box", "line", "connector", "measure",
    ]

    /// Everything that can hold text, groups resolved.
    private(set) var frames: [XMLElement] = []
    private(set) var pictures: [SlidePicture] = []
    private let package: OpenDocumentPackage?
    private let styles: OpenDocumentStyles
    private var names = PictureNames()

    init(_ package: OpenDocumentPackage?, _ styles: OpenDocumentStyles) {
        self.package = package
        self.styles = styles
    }

    /// Adds what stands in a page or a group.
    mutating func add(in page: XMLElement) {
        for child in page.children {
            switch child.name {
            case "g", "a": add(in: child)
            case "frame":
                frames.append(child)
                addContent(of: child)
            default:
                guard Self.shapes.contains(child.name) else { break }
                frames.append(child)
                addFill(of: child)
            }
        }
    }

    /// What a frame holds. Its pictures show it to programs that know nothing better; the first is the best.
    private mutating func addContent(of frame: XMLElement) {
        if frame.first("table") != nil { return add(.table, frame, nil) }
        if let object = frame.first("object") {
            guard let kind = kind(of: object) else { return }
            return add(kind, frame, frame.first("image"))
        }
        if frame.first("object-ole") != nil { return add(.object, frame, frame.first("image")) }
        if let image = frame.first("image") { return add(.picture, frame, image) }
        addFill(of: frame)
    }

    private mutating func addFill(of shape: XMLElement) {
        let style = Self.style(of: shape)
        if styles.hasPictureFill(style) { add(.picture, shape, styles.picture(filling: style)) }
    }

    /// `nil` for a formula: its text is in the file.
    private func kind(of object: XMLElement) -> SlidePicture.Kind? {
        if object.first("math") != nil { return nil }
        let type =
            object.first("document")?.attributes["{office}mimetype"]
            ?? object.attributes["{xlink}href"].flatMap { package?.mediaType(of: $0) } ?? ""
        if type.hasSuffix(".formula") { return nil }
        let isChart = type.hasSuffix(".chart") || object.attributes["{drawing}notify-on-update-of-ranges"] != nil
        return isChart ? .chart : .object
    }

    private mutating func add(_ kind: SlidePicture.Kind, _ shape: XMLElement, _ image: XMLElement?) {
        let name = shape.attributes["{drawing}name"] ?? shape.attributes["{namespace}id"]
        let part = image?.attributes["{xlink}href"].flatMap { package?.part($0) }
        let text = [shape.first("desc"), shape.first("title")].lazy
            .compactMap { $0.flatMap { NoteParagraph.title(OpenDocumentText.characters($0)) } }.first
        pictures.append(
            SlidePicture(
                kind, id: names.id(name), part: part, byteCount: part.flatMap { package?.archive.byteCount(of: $0) },
                size: Self.size(shape), alternativeText: text,
                isDecorative: styles.isDecorative(Self.style(of: shape))))
    }

    private static func style(of shape: XMLElement) -> String? {
        shape.attributes["{drawing}style-name"] ?? shape.attributes["{presentation}style-name"]
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
