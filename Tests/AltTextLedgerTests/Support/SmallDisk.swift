import AltTextTesting
import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// A disk of a few kilobytes in memory, so that a test can fill it.
struct SmallDisk {
    let path: String

    enum Failure: Error { case errno(Int32) }

    #if os(Linux)
        /// Whether this process may mount disks; found out by mounting one.
        static let canMount: Bool = {
            guard geteuid() == 0, let folder = try? ScratchFolder() else { return false }
            defer { try? folder.remove() }
            guard unsafe mount("tmpfs", folder.path, "tmpfs", 0, "size=64k") == 0 else { return false }
            return unsafe umount2(folder.path, Int32(MNT_DETACH)) == 0
        }()

        static func withMounted(byteCount: Int, _ body: (SmallDisk) async throws -> Void) async throws {
            try await withScratchFolder { folder in
                guard unsafe mount("tmpfs", folder.path, "tmpfs", 0, "size=\(byteCount)") == 0 else {
                    throw Failure.errno(errno)
                }
                defer { _ = unsafe umount2(folder.path, Int32(MNT_DETACH)) }
                try await body(SmallDisk(path: folder.path))
            }
        }

        /// Makes the disk one that is read only, once nothing on it is open for writing; writing fails then.
        func forbidWriting() throws {
            let flags = UInt(MS_REMOUNT) | UInt(MS_RDONLY)
            guard unsafe mount("tmpfs", path, "tmpfs", flags, nil) == 0 else { throw Failure.errno(errno) }
        }
    #else
        static let canMount = false

        static func withMounted(byteCount: Int, _ body: (SmallDisk) async throws -> Void) async throws {}
        func forbidWriting() throws {}
    #endif
}
