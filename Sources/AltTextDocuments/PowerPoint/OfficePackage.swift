import Foundation

/// The parts of an OOXML file and how they refer to each other.
final class OfficePackage {
    let archive: ZipArchive
    private let parser = XMLPartParser()
    /// Part names compare without case; programs write them alike all the same, so that this is seldom needed.
    private lazy var names = Dictionary(archive.entryNames.map { ($0.lowercased(), $0) }) { first, _ in first }

    init(_ archive: ZipArchive) {
        self.archive = archive
    }

    /// The name of a part as the archive writes it; `nil` where it is missing. References may be percent-encoded.
    func name(of part: String) -> String? {
        if archive.contains(part) { return part }
        return names[part.lowercased()] ?? part.removingPercentEncoding.flatMap { names[$0.lowercased()] }
    }

    func xml(_ part: String) throws(DocumentError) -> XMLElement {
        guard let name = name(of: part) else { throw .missingPart(part) }
        return try parser.parse(archive.read(name), part: name)
    }

    /// The references of a part to other parts, "" for the package's own; none where it has no file of them.
    func relationships(of part: String) throws(DocumentError) -> [Relationship] {
        try references(of: part).filter { !$0.isExternal }
    }

    /// The addresses that a part refers to, by the references' ids.
    func addresses(of part: String) throws(DocumentError) -> [String: String] {
        let links = try references(of: part).compactMap { reference in
            reference.isExternal ? WebLink.address(reference.reference).map { (reference.id, $0) } : nil
        }
        return Dictionary(links) { first, _ in first }
    }

    private func references(of part: String) throws(DocumentError) -> [Relationship] {
        let slash = part.utf8.lastIndex(of: UInt8(ascii: "/")).map { part.utf8.index(after: $0) } ?? part.startIndex
        let folder = String(part[..<slash])
        let file = "\(folder)_rels/\(part[slash...]).rels"
        guard name(of: file) != nil else { return [] }
        return try xml(file).all("Relationship").compactMap { Relationship($0, folder: folder) }
    }
}
