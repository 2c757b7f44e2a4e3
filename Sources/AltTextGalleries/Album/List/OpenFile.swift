internal import SystemPackage

/// An open file, which closes itself with its last owner. It is read by offsets, so that many may read at once.
final class OpenFile: Sendable {
    private let descriptor: FileDescriptor

    init(taking descriptor: FileDescriptor) {
        self.descriptor = descriptor
    }

    deinit {
        try? descriptor.close()
    }

    /// Some bytes at an offset; none at the end.
    func read(at offset: Int, count: Int) throws(Errno) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        do {
            let read = try unsafe bytes.withUnsafeMutableBytes { buffer in
                try unsafe descriptor.read(fromAbsoluteOffset: Int64(offset), into: buffer)
            }
            bytes.removeLast(count - read)
            return bytes
        } catch {
            throw error as? Errno ?? .ioError
        }
    }
}
