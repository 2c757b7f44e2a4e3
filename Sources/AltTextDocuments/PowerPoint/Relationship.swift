/// A reference from one part to another.
struct Relationship {
    let id: String
    /// The last segment of the type: the rest differs between the transitional and the strict format.
    let type: String
    /// Whether it leads out of the file: to an address, or a file beside it.
    let isExternal: Bool
    /// What stands in the file: the way to a part, or an address.
    let reference: String
    /// The part referred to. Most are never asked for: those of pictures, layouts and themes.
    var target: String { Self.resolve(reference, in: folder) }
    private let folder: String

    /// Reads a reference out of a part in `folder`.
    init?(_ element: XMLElement, folder: String) {
        let attributes = element.attributes
        guard let id = attributes["Id"], let type = attributes["Type"], let target = attributes["Target"] else {
            return nil
        }
        self.id = id
        isExternal = attributes["TargetMode"].map { $0.lowercased() == "external" } ?? false
        let start = type.utf8.lastIndex(of: UInt8(ascii: "/")).map { type.utf8.index(after: $0) } ?? type.startIndex
        self.type = String(type[start...])
        self.reference = target
        self.folder = folder
    }

    private static func resolve(_ target: String, in folder: String) -> String {
        let slash = UInt8(ascii: "/")
        // A folder, or nothing: whatever is in it ends in a slash.
        var path = target.utf8.first == slash ? "" : folder
        for segment in target.utf8.split(separator: slash) where !segment.elementsEqual(".".utf8) {
            if segment.elementsEqual("..".utf8) {
                path = path.utf8.dropLast().lastIndex(of: slash).map { String(path[...$0]) } ?? ""
            } else {
                path += Substring(segment)
                path += "/"
            }
        }
        _ = path.unicodeScalars.popLast()
        return path
    }
}
