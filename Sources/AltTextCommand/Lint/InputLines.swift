import Foundation

/// The lines of a file, one at a time, however long the file is.
struct InputLines: IteratorProtocol {
    struct Line {
        /// Counts from 1.
        let number: Int
        let text: Result<String, Fault>
    }

    /// Why a line cannot be read.
    enum Fault: String, Error, CustomStringConvertible {
        case notUTF8 = "is not UTF-8. Convert the file first"
        case tooLong = "is longer than 1 MiB"

        var description: String { rawValue }
    }

    private static let maximumByteCount = 1 << 20

    private let handle: FileHandle
    private var buffer: [UInt8] = []
    private var start = 0
    private var number = 0
    private var hasEnded = false

    init(_ handle: FileHandle) {
        self.handle = handle
    }

    mutating func next() -> Line? {
        var isTooLong = false
        while true {
            if let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { start = end + 1 }
                return line(buffer[start..<end], isTooLong)
            }
            if buffer.count - start > Self.maximumByteCount {
                isTooLong = true
                start = buffer.count
            }
            guard !hasEnded else {
                guard start < buffer.count || isTooLong else { return nil }
                defer { start = buffer.count }
                return line(buffer[start...], isTooLong)
            }
            buffer.removeSubrange(..<start)
            start = 0
            guard let data = try? handle.read(upToCount: 1 << 16), !data.isEmpty else {
                hasEnded = true
                continue
            }
            buffer += data
        }
    }

    private mutating func line(_ bytes: ArraySlice<UInt8>, _ isTooLong: Bool) -> Line {
        number += 1
        if isTooLong { return Line(number: number, text: .failure(.tooLong)) }
        var bytes = bytes
        if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            return Line(number: number, text: .failure(.notUTF8))
        }
        return Line(number: number, text: .success(text))
    }
}
