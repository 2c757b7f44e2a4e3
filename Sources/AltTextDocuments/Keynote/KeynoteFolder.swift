import Foundation

/// A Keynote document that is a folder, as macOS keeps some.
package struct KeynoteFolder: KeynoteFiles {
    /// What one file in it may take, in bytes.
    private static let largestByteCount = 256 << 20

    private let path: String
    package let names: [String]

    /// The Keynote document that a path leads to; `nil` where it leads to a file or nothing.
    ///
    /// - Throws: where it leads to any other folder.
    package static func document(_ path: String) throws(DocumentError) -> KeynoteFolder? {
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            return nil
        }
        let folder = try KeynoteFolder(path: path)
        guard KeynoteReader.recognizes(folder.names) else { throw .directory }
        return folder
    }

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
