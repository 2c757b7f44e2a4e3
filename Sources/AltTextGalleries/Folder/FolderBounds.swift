internal import Foundation

/// Where a folder's files may really lie: in the folder itself, or wherever links lead.
///
/// A link is made by whoever may write to the folder, and read by whoever reads the gallery: a stranger's link could give any
/// file of the user away.
struct FolderBounds: Sendable {
    /// The folder's real path; `nil` where links are followed wherever they lead.
    private let root: BytePath?

    /// - Parameter root: the folder's real path.
    init(_ root: BytePath, followsLinks: Bool) {
        self.root = followsLinks ? nil : root
    }

    /// Whether what a path leads to lies within. What leads nowhere does not.
    func admit(_ path: BytePath) -> Bool {
        guard let root else { return true }
        return Self.realPath(of: path).map { Self.isWithin($0, root) } ?? false
    }

    /// Whether an open file lies within: where its path really leads now is inside, and is that very file. Whoever puts a
    /// link in its place between the two looks gains nothing.
    func admit(_ identity: FileState.Identity, at path: BytePath) -> Bool {
        guard let root else { return true }
        guard let real = Self.realPath(of: path), Self.isWithin(real, root) else { return false }
        return (try? FileState(of: real))?.identity == identity
    }

    private static func isWithin(_ path: BytePath, _ root: BytePath) -> Bool {
        let start = root.bytes.last == UInt8(ascii: "/") ? root.bytes : root.bytes + [UInt8(ascii: "/")]
        return path.bytes.starts(with: start)
    }

    private static func realPath(of path: BytePath) -> BytePath? {
        guard let resolved = unsafe path.withCString({ unsafe realpath($0, nil) }) else { return nil }
        defer { unsafe free(resolved) }
        return BytePath(unsafe Array(UnsafeRawBufferPointer(start: resolved, count: strlen(resolved))))
    }
}
