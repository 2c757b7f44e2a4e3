import Foundation

/// A file that is open for reading, from several threads at once.
final class ZipFile: Sendable {
    let byteCount: Int
    private let descriptor: Int32
    /// How far before the end of the file the end of an archive is looked for, in bytes: past the longest comment, and past
    /// what was sent along behind it.
    private static let searchedByteCount = 1 << 17

    init(path: String) throws(DocumentError) {
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unopened }
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

    /// Where in the file the archive stands whose end comes last; `nil` where there is none.
    ///
    /// Archives are read from their end, which says how long they are. What was put before or behind them, such as the head
    /// of a message, is none of them.
    func archive() -> Range<Int>? {
        let count = min(byteCount, Self.searchedByteCount)
        let start = byteCount - count
        let tail = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = unsafe max(0, read(UnsafeMutableRawBufferPointer(buffer), from: start))
        }
        var end = tail.count - 22
        while end >= 0 {
            if tail[end] == UInt8(ascii: "P"), let range = Self.archive(endingAt: end, of: tail, start) { return range }
            end -= 1
        }
        return nil
    }

    /// The archive whose end record is at a place ([APPNOTE] 4.3.16).
    private static func archive(endingAt place: Int, of tail: [UInt8], _ start: Int) -> Range<Int>? {
        guard tail[place...].starts(with: [0x50, 0x4B, 5, 6]), let listCount = tail.number32(place + 12),
            let listStart = tail.number32(place + 16), let commentCount = tail.number16(place + 20)
        else { return nil }
        let first = start + place - Int(listCount) - Int(listStart)
        let end = start + place + 22 + Int(commentCount)
        return first >= 0 && end <= start + tail.count ? first..<end : nil
    }
}
