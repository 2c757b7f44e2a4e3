internal import Foundation
internal import SystemPackage

/// What the file system says of a file: enough to tell whether it is still the same.
struct FileState: Sendable, Hashable {
    /// What there is at a path.
    enum Kind: Sendable, Hashable {
        case file
        case folder
        case other
    }

    /// A file or folder, whatever it is called.
    struct Identity: Sendable, Hashable {
        let device: UInt64
        let inode: UInt64
    }

    let kind: Kind
    let identity: Identity
    private let byteCount: Int
    private let seconds: Int
    private let nanoseconds: Int

    /// Changes whenever the file may have changed.
    var stamp: String { "\(byteCount)@\(seconds).\(nanoseconds)" }

    /// What a path leads to, links followed.
    init(of path: BytePath) throws(Errno) {
        var status = stat()
        guard unsafe path.withCString({ unsafe stat($0, &status) }) == 0 else { throw Errno(rawValue: errno) }
        self.init(status)
    }

    /// An open file; `nil` where it says nothing any more.
    init?(of file: FileDescriptor) {
        var status = stat()
        guard unsafe fstat(file.rawValue, &status) == 0 else { return nil }
        self.init(status)
    }

    init(_ status: stat) {
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            default: .other
            }
        identity = Identity(device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(status.st_ino))
        byteCount = Int(status.st_size)
        #if canImport(Darwin)
            let time = status.st_mtimespec
        #else
            let time = status.st_mtim
        #endif
        seconds = Int(time.tv_sec)
        nanoseconds = Int(time.tv_nsec)
    }
}
