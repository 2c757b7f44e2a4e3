import Foundation

/// A file that is open for reading, from several threads at once.
final class ZipFile: Sendable {
    let byteCount: Int
    private let descriptor: Int32

    init(path: String) throws(DocumentError) {
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable("the disk or its permissions refuse it") }
        var status = stat()
        byteCount = unsafe fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    }

    deinit {
        close(descriptor)
    }

    /// Reads from a place in the file.
    ///
    /// - Returns: how many bytes came, 0 at the end, -1 where the disk fails.
    func read(_ buffer: UnsafeMutableRawBufferPointer, from position: Int) -> Int {
        unsafe pread(descriptor, buffer.baseAddress, buffer.count, off_t(position))
    }
}
