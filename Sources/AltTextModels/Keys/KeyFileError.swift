public import SystemPackage

/// The key file could not be read or written.
public struct KeyFileError: Error, Sendable, Hashable, CustomStringConvertible {
    enum Code: Sendable, Hashable {
        case openToOthers, unreadable, unwritable, noKeyFile
    }

    private let code: Code
    private let detail: String
    /// The file.
    public let path: FilePath

    init(_ code: Code, path: FilePath, detail: String = "") {
        self.code = code
        self.path = path
        self.detail = detail
    }

    /// What happened and what to do.
    public var description: String {
        switch code {
        case .openToOthers:
            "Other people can read the key file \(path). Run \"chmod 600 \(path)\", and think of new keys."
        case .unreadable: "The key file \(path) cannot be read (\(detail)). Check who owns it."
        case .unwritable:
            "The key file \(path) cannot be written (\(detail)). Check who owns its folder, and free space."
        case .noKeyFile:
            "\(path) is no key file: it must be JSON such as {\"openai\": \"sk-…\"}. Mend it, or remove it and set the keys again."
        }
    }
}
