/// The files of an OpenDocument package, and what its manifest says of them.
struct OpenDocumentPackage {
    let archive: ZipArchive
    private let mediaTypes: [String: String]

    /// Reads the manifest.
    ///
    /// - Throws: where the package needs a password.
    init(_ archive: ZipArchive) throws(DocumentError) {
        self.archive = archive
        let name = "META-INF/manifest.xml"
        guard archive.contains(name) else {
            mediaTypes = [:]
            return
        }
        let manifest = try archive.read(name)
        // An old manifest has a document type, which the parser refuses; the words are enough.
        if String(decoding: manifest, as: UTF8.self).contains("encryption-data") { throw .encrypted }
        let entries = (try? XMLElement.parse(manifest, part: name))?.all("file-entry") ?? []
        mediaTypes = Dictionary(
            entries.compactMap { entry in
                entry.attributes["{manifest}full-path"].map { ($0, entry.attributes["{manifest}media-type"] ?? "") }
            }
        ) { first, _ in first }
    }

    /// The part that a reference leads to, if it is in the package.
    func part(_ reference: String) -> String? {
        let path = Self.path(reference)
        return archive.contains(path) ? path : nil
    }

    /// What an object in the package is.
    func mediaType(of reference: String) -> String? {
        let path = Self.path(reference)
        return mediaTypes[path + "/"] ?? mediaTypes[path]
    }

    private static func path(_ reference: String) -> String {
        reference.hasPrefix("./") ? String(reference.dropFirst(2)) : reference
    }
}
