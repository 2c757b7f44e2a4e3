internal import SystemPackage

/// Why a file could not be read whole.
enum FileFailure: Error, Hashable {
    case notFound
    case folder
    /// A pipe, a socket or a device: nothing that has an end.
    case special
    case tooLarge
    /// A link leads to it that leads out of where files may be read.
    case outside
    /// The file was written to while it was read.
    case changed
    case system(Errno)

    init(_ error: Errno) {
        switch error {
        case .noSuchFileOrDirectory, .notDirectory: self = .notFound
        default: self = .system(error)
        }
    }
}
