import FoundationEssentials

/// A Keynote document that is a folder, as macOS keeps some.
package struct KeynoteFolder: KeynoteFiles {
    /// What one file in it may take, in bytes.
    private static let largestByteCount = 256 << 20

    private let path: String
    package let names: [String]

    /// Lists what is in a folder, and in the folders in it.
    package init(path: String) throws(DocumentError) {
        self.path = path
        guard let found = try? FileManager.default.subpathsOfDirectory(atPath: path) else {
            throw .unreadable("the folder \(path) cannot be listed")
        }
        names = found.sorted()
    }

    package func byteCount(of name: String) -> Int? {
        (try? FileManager.default.attributesOfItem(atPath: path + "/" + name))?[.size] as? Int
    }

    package func bytes(of name: String) throws(DocumentError) -> [UInt8] {
        guard let byteCount = byteCount(of: name), byteCount <= Self.largestByteCount,
            let bytes = FileManager.default.contents(atPath: path + "/" + name)
        else { throw .unreadable("\(name) in the folder is too large, or not to be read") }
        return Array(bytes)
    }
}
