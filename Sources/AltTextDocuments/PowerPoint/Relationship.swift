/// A reference from one part to another.
struct Relationship {
    let id: String
    /// The last segment of the type: the rest differs between the transitional and the strict format.
    let type: String
    /// The part referred to.
    let target: String

    /// Reads a reference out of a part in `folder`; `nil` where it leaves the file.
    init?(_ element: XMLElement, folder: String) {
        guard element.attributes["TargetMode"]?.lowercased() != "external", let id = element.attributes["Id"],
            let type = element.attributes["Type"]?.split(separator: "/").last,
            let target = element.attributes["Target"]
        else { return nil }
        self.id = id
        self.type = String(type)
        self.target = Self.resolve(target, in: folder)
    }

    private static func resolve(_ target: String, in folder: String) -> String {
        var path = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for segment in target.split(separator: "/") where segment != "." {
            if segment == ".." { _ = path.popLast() } else { path.append(segment) }
        }
        return path.joined(separator: "/")
    }
}
