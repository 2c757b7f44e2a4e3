import Foundation

/// A temporary folder of a test's own.
package struct ScratchFolder: Sendable {
    /// The folder's absolute path, without a slash at its end.
    package let path: String

    /// Creates an empty folder. Prefer ``withScratchFolder(_:)``, which removes it whatever happens.
    package init() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "alttext-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.resolvingSymlinksInPath().path(percentEncoded: false)
    }

    /// The absolute path of `name`, which may contain slashes.
    package func path(of name: String) -> String { "\(path)/\(name)" }

    /// Writes a file, and the folders on the way to it. Returns its absolute path.
    @discardableResult
    package func write(_ bytes: [UInt8], to name: String) throws -> String {
        let file = URL(filePath: path(of: name))
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return path(of: name)
    }

    /// Writes a text file in UTF-8. Returns its absolute path.
    @discardableResult
    package func write(_ text: String, to name: String) throws -> String {
        try write(Array(text.utf8), to: name)
    }

    /// Reads a file.
    package func read(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: path(of: name))))
    }

    /// Removes the folder and all that is in it.
    package func remove() throws {
        try FileManager.default.removeItem(atPath: path)
    }
}
