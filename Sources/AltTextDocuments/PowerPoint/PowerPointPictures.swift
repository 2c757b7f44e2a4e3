/// Collects what a PowerPoint slide shows beside text: pictures, shapes filled with one, charts, SmartArt, tables, embedded
/// objects.
struct PowerPointPictures {
    /// English Metric Units in a point (ECMA-376 part 1, 20.1.2.1).
    private static let unitsPerPoint = 12700.0
    /// Shapes that everybody can draw, and what a choice between alternatives holds where it is for us.
    private static let known: Set<String> = ["sp", "pic", "cxnSp", "grpSp"]

    private(set) var all: [SlidePicture] = []
    private let package: OfficePackage
    private let targets: [String: String]
    private var names = PictureNames()

    init(package: OfficePackage, targets: [String: String]) {
        self.package = package
        self.targets = targets
    }

    /// Adds what stands in a tree of shapes, in groups too; of alternatives one.
    ///
    /// - Parameter isScaled: whether sizes are in units of a group.
    mutating func add(in tree: XMLElement, isScaled: Bool) {
        for child in tree.children {
            switch child.name {
            case "pic":
                add(.picture, child, blip: child.descend("blipFill", "blip"), extent: child.first("spPr"), isScaled)
            case "sp":
                guard let blip = child.descend("spPr", "blipFill", "blip") else { break }
                add(.picture, child, blip: blip, extent: child.first("spPr"), isScaled)
            case "graphicFrame": addFrame(child, isScaled)
            case "grpSp": add(in: child, isScaled: true)
            case "AlternateContent":
                // What stands in for a shape that we know, such as the picture of a formula, is nothing by itself.
                let shapes = child.alternative { Self.isKnown($0) || $0.name == "Fallback" ? [$0] : [] }
                shapes.forEach { add(in: $0, isScaled: isScaled) }
            default: break
            }
        }
    }

    private static func isKnown(_ choice: XMLElement) -> Bool {
        choice.children.contains { known.contains($0.name) || $0.name == "graphicFrame" && kind(of: $0) != nil }
    }

    private mutating func addFrame(_ frame: XMLElement, _ isScaled: Bool) {
        let preview = Self.preview(in: frame, depth: 0)
        guard let kind = Self.kind(of: frame) ?? (preview == nil ? nil : .object) else { return }
        add(kind, frame, blip: preview?.descend("blipFill", "blip"), extent: frame, isScaled, inner: preview)
    }

    /// The last word of the address that says what a frame holds; the rest differs between formats and years.
    private static func kind(of frame: XMLElement) -> SlidePicture.Kind? {
        switch frame.descend("graphic", "graphicData")?.attributes["uri"]?.split(separator: "/").last {
        case "chart", "chartex": .chart
        case "diagram": .diagram
        case "table": .table
        case "ole": .object
        default: nil
        }
    }

    /// The picture that stands for an embedded object: a few elements deep, in one of alternatives.
    private static func preview(in element: XMLElement, depth: Int) -> XMLElement? {
        guard depth < 8 else { return nil }
        for child in element.children {
            if child.name == "pic" { return child }
            if let found = preview(in: child, depth: depth + 1) { return found }
        }
        return nil
    }

    private mutating func add(
        _ kind: SlidePicture.Kind, _ shape: XMLElement, blip: XMLElement?, extent: XMLElement?, _ isScaled: Bool,
        inner: XMLElement? = nil
    ) {
        let properties = Self.properties(of: shape)
        let innerProperties = inner.flatMap(Self.properties)
        let target = blip?.attributes["{relationships}embed"].flatMap { targets[$0] }
        let part = target.flatMap { package.name(of: $0) }
        all.append(
            SlidePicture(
                kind, id: names.id(properties?.attributes["id"]), part: part,
                byteCount: part.flatMap { package.archive.byteCount(of: $0) },
                size: isScaled ? nil : Self.size(extent?.first("xfrm")?.first("ext")),
                alternativeText: Self.text(properties) ?? Self.text(innerProperties),
                isDecorative: Self.isDecorative(properties) || Self.isDecorative(innerProperties)))
    }

    private static func properties(of shape: XMLElement) -> XMLElement? {
        shape.children.first { $0.name.hasPrefix("nv") }?.first("cNvPr")
    }

    private static func text(_ properties: XMLElement?) -> String? {
        [properties?.attributes["descr"], properties?.attributes["title"]].lazy
            .compactMap {
                $0.flatMap { NoteParagraph.title($0.replacing("_x000d_", with: " ").replacing("_x000D_", with: " ")) }
            }.first
    }

    /// [MS-ODRAWXML] 2.24.3.1, CT_Decorative.
    private static func isDecorative(_ properties: XMLElement?) -> Bool {
        properties?.first("extLst")?.all("ext").contains { $0.first("decorative")?.attributes["val"].isOn ?? false }
            ?? false
    }

    private static func size(_ extent: XMLElement?) -> ShownSize? {
        guard let width = extent?.attributes["cx"].flatMap(Double.init),
            let height = extent?.attributes["cy"].flatMap(Double.init)
        else { return nil }
        return ShownSize(widthPoints: width / unitsPerPoint, heightPoints: height / unitsPerPoint)
    }
}
