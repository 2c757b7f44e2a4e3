/// Collects the pictures on a PowerPoint slide: pictures, shapes filled with one, previews of embedded objects.
struct PowerPointPictures {
    /// English Metric Units in a point (ECMA-376 part 1, 20.1.2.1).
    private static let unitsPerPoint = 12700.0

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
                add(child, blip: child.descend("blipFill", "blip"), extent: child.first("spPr"), isScaled)
            case "sp":
                guard let blip = child.descend("spPr", "blipFill", "blip") else { break }
                add(child, blip: blip, extent: child.first("spPr"), isScaled)
            case "graphicFrame":
                guard let preview = Self.preview(in: child, depth: 0) else { break }
                add(child, blip: preview.descend("blipFill", "blip"), extent: child, isScaled, inner: preview)
            case "grpSp": add(in: child, isScaled: true)
            case "AlternateContent":
                let countBefore = all.count
                for choice in child.all("Choice") where all.count == countBefore { add(in: choice, isScaled: isScaled) }
                if all.count == countBefore, let other = child.first("Fallback") { add(in: other, isScaled: isScaled) }
            default: break
            }
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
        _ shape: XMLElement, blip: XMLElement?, extent: XMLElement?, _ isScaled: Bool, inner: XMLElement? = nil
    ) {
        let properties = Self.properties(of: shape)
        let innerProperties = inner.flatMap(Self.properties)
        let target = blip?.attributes["{relationships}embed"].flatMap { targets[$0] }
        let part = target.flatMap { package.name(of: $0) }
        all.append(
            SlidePicture(
                id: names.id(properties?.attributes["id"]), part: part,
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
