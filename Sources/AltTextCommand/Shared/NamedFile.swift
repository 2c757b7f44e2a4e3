import Foundation

/// A file that the user names, of which no more than a bound is read.
struct NamedFile {
    let path: String
    /// What it should be, for people: `file of models`.
    let kind: String
    /// The most that such a file has, in bytes.
    let largest: Int

    /// Notes about pictures, of which no model reads more with profit.
    static func notes(_ path: String) -> NamedFile { NamedFile(path: path, kind: "note", largest: 64 << 10) }

    /// The file's bytes.
    ///
    /// - Throws: an exit code, after saying why it cannot be read.
    func bytes() throws -> [UInt8] {
        guard let handle = FileHandle(forReadingAtPath: path),
            let data = try? handle.read(upToCount: largest + 1)
        else {
            // An empty file gives nothing to read, and no error.
            guard FileManager.default.isReadableFile(atPath: path), !isFolder else {
                Console.complain("the file \(path) cannot be read. Check its path and permissions.")
                throw ExitStatus.nothingDone
            }
            return []
        }
        guard data.count <= largest else { throw unfit() }
        return [UInt8](data)
    }

    /// The file's text.
    ///
    /// - Throws: an exit code, after saying what is wrong with it.
    func text() throws -> String {
        guard let text = String(validating: try bytes(), as: UTF8.self) else { throw unfit() }
        return text
    }

    private var isFolder: Bool {
        var isFolder: ObjCBool = false
        return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private func unfit() -> any Error {
        let size = largest >= 1 << 20 ? "\(largest >> 20) MiB" : "\(largest >> 10) KiB"
        Console.complain("\(path) is no \(kind): it must be text in UTF-8 and no larger than \(size).")
        return ExitStatus.nothingDone
    }
}
