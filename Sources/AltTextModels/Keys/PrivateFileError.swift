package import SystemPackage

/// A file that is its owner's alone, such as the key file, could not be read or written.
package struct PrivateFileError: Error, Sendable, Hashable, CustomStringConvertible {
    enum Code: Sendable, Hashable {
        case openToOthers, unreadable, unwritable, otherContent
    }

    private let code: Code
    private let subject: String
    private let detail: String
    /// The file.
    package let path: FilePath

    init(_ code: Code, path: FilePath, subject: String, detail: String = "") {
        self.code = code
        self.path = path
        self.subject = subject
        self.detail = detail
    }

    /// What happened and what to do.
    package var description: String {
        switch code {
        case .openToOthers:
            "Other people can get at the \(subject) \(path). Run \"chmod 600 \(path)\", and think of new keys."
        case .unreadable: "The \(subject) \(path) cannot be read (\(detail)). Check who owns it."
        case .unwritable:
            "The \(subject) \(path) cannot be written (\(detail)). Check who owns its folder, and free space."
        case .otherContent:
            "\(path) is no \(subject): it must be JSON of AltText's own. Mend it, or remove it and begin again."
        }
    }
}
