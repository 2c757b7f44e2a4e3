import Foundation

/// A file with what somebody knows of pictures.
enum NotesOnPictures {
    /// More than that no model reads with profit.
    private static let largest = 64 << 10

    /// What a file says.
    ///
    /// - Throws: an exit code, after saying why it cannot be read.
    static func read(_ path: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            Console.complain("the file \(path) cannot be read. Check its path and permissions.")
            throw ExitStatus.nothingDone
        }
        guard data.count <= largest, let text = String(data: data, encoding: .utf8) else {
            Console.complain("\(path) is no note: it must be text in UTF-8 and smaller than 64 KiB.")
            throw ExitStatus.nothingDone
        }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
