internal import AltText
internal import Crypto
package import SystemPackage

/// The files of models that the user trusts, remembered by their content: whoever changes a file has to be trusted anew.
package struct TrustedFiles: Sendable {
    private let file: PrivateFile

    /// Names the file that remembers; it is readable and writable by its owner alone.
    package init(path: FilePath) {
        file = PrivateFile(path: path, subject: "list of trusted files")
    }

    /// Whether a file with this content was trusted.
    ///
    /// - Throws: ``PrivateFileError``.
    package func contains(_ text: String) throws(PrivateFileError) -> Bool {
        try file.read()?.contains { $0.name == Self.digest(of: text) } ?? false
    }

    /// Remembers the content of a file.
    ///
    /// - Parameter path: where the file is, for whoever reads the list.
    /// - Throws: ``PrivateFileError``, the list being as it was.
    package func insert(_ text: String, path: String) throws(PrivateFileError) {
        let digest = Self.digest(of: text)
        try file.update { members in members.filter { $0.name != digest } + [JSON.Member(digest, .string(path))] }
    }

    /// Forgets the content of a file.
    ///
    /// - Returns: whether it was trusted.
    /// - Throws: ``PrivateFileError``, the list being as it was.
    package func remove(_ text: String) throws(PrivateFileError) -> Bool {
        guard try contains(text) else { return false }
        let digest = Self.digest(of: text)
        try file.update { members in members.filter { $0.name != digest } }
        return true
    }

    private static func digest(of text: String) -> String {
        "sha256:" + SHA256.hash(data: Array(text.utf8)).hexadecimal
    }
}
