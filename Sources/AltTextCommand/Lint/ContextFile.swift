import AltText
import ArgumentParser
import Foundation

/// A file of what stands around pictures.
enum ContextFile {
    /// More than any page has.
    private static let maximumByteCount = 32 << 20

    /// Reads a file.
    ///
    /// - Throws: an exit code, after saying what is wrong with it.
    static func read(_ path: String) throws -> LintSurroundings {
        guard let data = FileManager.default.contents(atPath: path) else {
            Console.complain("the file \(path) cannot be read. Check its path and permissions.")
            throw ExitStatus.nothingDone
        }
        guard data.count <= maximumByteCount, let text = String(data: data, encoding: .utf8) else {
            Console.complain("\(path) is no page: it must be text in UTF-8 and smaller than 32 MiB.")
            throw ExitStatus.nothingDone
        }
        return LintSurroundings(page: text)
    }
}
