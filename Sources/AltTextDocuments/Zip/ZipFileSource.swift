import CZip

/// Gives libzip the bytes of a file.
///
/// libzip's own source asks the disk five times for the file's state and three times for its position whenever an entry
/// is opened, which took a quarter of the time a deck took.
@safe final class ZipFileSource {
    /// Threads that read at once are each at another place in the file.
    private static let windowCount = 8
    private static let commands: [zip_source_cmd_t] = [
        ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
        ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS,
    ]

    private let file: ZipFile
    /// Where in the file the archive stands.
    private let range: Range<Int>
    private var position = 0
    private var windows = [Window](repeating: Window(), count: windowCount)
    /// The window that has been read longest ago.
    private var oldest = 0
    @unsafe private var error = unsafe zip_error_t()

    private init(_ file: ZipFile, _ range: Range<Int>) {
        self.file = file
        self.range = range
    }

    /// Opens the archive in a file: the whole file, or where that is none, what the end of an archive in it says.
    @unsafe static func open(_ file: ZipFile) throws(DocumentError) -> OpaquePointer {
        let whole = 0..<file.byteCount
        do throws(DocumentError) {
            return try unsafe open(file, whole)
        } catch {
            guard error == .truncated, let range = file.archive(), range != whole else { throw error }
            return try unsafe open(file, range)
        }
    }

    @unsafe private static func open(_ file: ZipFile, _ range: Range<Int>) throws(DocumentError) -> OpaquePointer {
        var error = unsafe zip_error_t()
        let source = unsafe Unmanaged.passRetained(ZipFileSource(file, range))
        guard let bytes = unsafe zip_source_function_create(answer, source.toOpaque(), &error) else {
            unsafe source.release()
            throw .tooLarge("The file has \(file.byteCount) bytes")
        }
        guard let handle = unsafe zip_open_from_source(bytes, ZIP_RDONLY, &error) else {
            unsafe zip_source_free(bytes)
            throw unsafe ZipHandle.failure(opening: error.zip_err)
        }
        return unsafe handle
    }

    private static let answer: zip_source_callback = { context, data, count, command in
        guard let context = unsafe context else { return -1 }
        let source = unsafe Unmanaged<ZipFileSource>.fromOpaque(context)
        guard command != ZIP_SOURCE_FREE else {
            unsafe source.release()
            return 0
        }
        return unsafe source.takeUnretainedValue().answer(
            command, UnsafeMutableRawBufferPointer(start: data, count: Int(count)))
    }

    private func answer(_ command: zip_source_cmd_t, _ data: UnsafeMutableRawBufferPointer) -> Int64 {
        switch command {
        case ZIP_SOURCE_OPEN:
            position = 0
            return 0
        case ZIP_SOURCE_CLOSE: return 0
        case ZIP_SOURCE_READ: return unsafe read(data)
        case ZIP_SOURCE_SEEK:
            let place = unsafe zip_source_seek_compute_offset(
                UInt64(position), UInt64(range.count), data.baseAddress, UInt64(data.count), &error)
            if place >= 0 { position = Int(place) }
            return place < 0 ? -1 : 0
        case ZIP_SOURCE_TELL: return Int64(position)
        case ZIP_SOURCE_STAT: return unsafe describe(data)
        case ZIP_SOURCE_ERROR: return unsafe zip_error_to_data(&error, data.baseAddress, UInt64(data.count))
        case ZIP_SOURCE_SUPPORTS: return Self.commands.reduce(0) { $0 | 1 << Int64($1.rawValue) }
        default:
            unsafe zip_error_set(&error, ZIP_ER_OPNOTSUPP, 0)
            return -1
        }
    }

    private func describe(_ data: UnsafeMutableRawBufferPointer) -> Int64 {
        guard unsafe data.count >= MemoryLayout<zip_stat_t>.size,
            let stat = unsafe data.baseAddress?.assumingMemoryBound(to: zip_stat_t.self)
        else { return -1 }
        unsafe zip_stat_init(stat)
        unsafe stat.pointee.size = UInt64(range.count)
        unsafe stat.pointee.valid |= UInt64(ZIP_STAT_SIZE)
        return unsafe Int64(MemoryLayout<zip_stat_t>.size)
    }

    private func read(_ data: UnsafeMutableRawBufferPointer) -> Int64 {
        let end = min(position + data.count, range.count)
        let data = unsafe UnsafeMutableRawBufferPointer(rebasing: data[..<max(0, end - position)])
        let count =
            unsafe data.count <= Window.byteCount
            ? window(for: position..<position + data.count).map { unsafe $0.copy(to: data, from: position) } ?? -1
            : file.read(data, from: range.lowerBound + position)
        guard count >= 0 else { return fail() }
        position += count
        return Int64(count)
    }

    /// A window with these bytes of the file, as far as there are so many; `nil` where the disk fails.
    private func window(for range: Range<Int>) -> Window? {
        if let window = windows.first(where: { $0.holds(range) }) { return window }
        guard windows[oldest].fill(from: file, at: range.lowerBound, start: self.range.lowerBound) else { return nil }
        defer { oldest = (oldest + 1) % windows.count }
        return windows[oldest]
    }

    private func fail() -> Int64 {
        unsafe zip_error_set(&error, ZIP_ER_READ, 0)
        return -1
    }
}

extension ZipFileSource {
    /// A piece of the file: entries' headers and small entries come with one read.
    private struct Window {
        static let byteCount = 2048

        private var bytes = [UInt8](repeating: 0, count: byteCount)
        private var range = 0..<0

        func holds(_ wanted: Range<Int>) -> Bool {
            range.contains(wanted.lowerBound) && wanted.upperBound <= range.upperBound
        }

        /// Whether the disk gave what stands at a place.
        ///
        /// - Parameter start: where the archive begins in the file.
        mutating func fill(from file: ZipFile, at place: Int, start: Int) -> Bool {
            let count = unsafe bytes.withUnsafeMutableBytes { unsafe file.read($0, from: start + place) }
            guard count >= 0 else { return false }
            range = place..<place + count
            return true
        }

        /// Copies what stands at a place and after it.
        ///
        /// - Returns: how many bytes there were to copy.
        func copy(to data: UnsafeMutableRawBufferPointer, from position: Int) -> Int {
            let count = min(data.count, range.upperBound - position)
            let offset = position - range.lowerBound
            unsafe bytes.withUnsafeBytes { unsafe data.copyMemory(from: .init(rebasing: $0[offset..<offset + count])) }
            return count
        }
    }
}
