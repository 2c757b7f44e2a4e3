import Foundation

/// Finds the decks in folders, by the names that decks have.
package enum DeckFolder {
    private static let extensions: Set<String> = [
        "pptx", "pptm", "ppsx", "ppsm", "potx", "potm", "ppt", "pps", "pot", "odp", "otp", "fodp", "key",
    ]

    /// The decks that a path leads to: itself, or those in the folder and below it, sorted by path. Hidden files and the
    /// lock files of office programs are passed over, and so are keys of other kinds that are called `.key`.
    ///
    /// - Throws: where a folder cannot be listed, or has no deck in it.
    package static func decks(at path: String) throws(DocumentError) -> [String] {
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            return [path]
        }
        guard let below = try? FileManager.default.subpathsOfDirectory(atPath: path) else {
            throw .unreadable("the folder cannot be listed")
        }
        if KeynoteReader.recognizes(below.filter { !$0.contains(".key/") }) { return [path] }
        let folder = path.hasSuffix("/") ? path : path + "/"
        let decks = below.filter(isDeck).map { folder + $0 }.filter(isNoOtherKey).sorted()
        guard !decks.isEmpty else { throw .noDeck }
        return decks
    }

    private static func isDeck(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        guard let name = parts.last, parts.allSatisfy({ !$0.hasPrefix(".") }), !name.hasPrefix("~$") else {
            return false
        }
        // Keynote documents that are folders have nothing else to offer.
        guard !parts.dropLast().contains(where: { $0.lowercased().hasSuffix(".key") }) else { return false }
        return name.split(separator: ".").dropFirst().last.map { extensions.contains($0.lowercased()) } ?? false
    }

    /// Certificates' keys are text.
    private static func isNoOtherKey(_ path: String) -> Bool {
        guard path.lowercased().hasSuffix(".key") else { return true }
        do throws(DocumentError) {
            let start = try FileStart(path: path)
            if start.looksLikeZip || start.looksLikeKeynoteOutline { return true }
            return try ZipFile(path: path).archive() != nil
        } catch {
            return error.code == .notAFile
        }
    }
}
