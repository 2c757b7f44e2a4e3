import CVipsShim

/// A process that decodes what may end or hang its decoder: see `alt_decoder` in the shim.
///
/// `@unchecked Sendable`: the C value behind it is used by one thread at a time, that to which the pool handed it.
@safe final class Decoder: @unchecked Sendable {
    @unsafe private let pointer: OpaquePointer

    /// Starts the process, which takes some 70 ms.
    init(byteCount: Int, watch: Watch, limit: Duration) throws(PictureError) {
        guard let clock = unsafe watch.pointer else { throw .libraryFailed("no memory") }
        var message = [CChar](repeating: 0, count: 256)
        let started = unsafe message.withUnsafeMutableBufferPointer { buffer in
            unsafe buffer.baseAddress.flatMap { unsafe alt_decoder_start(Int64(byteCount), clock, $0) }
        }
        guard let started = unsafe started else {
            try watch.check(limit: limit)
            throw .noDecoder(Self.words(message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }))
        }
        unsafe pointer = started
    }

    deinit {
        unsafe alt_decoder_free(pointer)
    }

    /// Whether it is there and has nothing to do.
    var isWaiting: Bool { unsafe alt_decoder_is_waiting(pointer) != 0 }

    /// Why it refused, or how it ended.
    var lastMessage: String {
        Self.words(unsafe String(cString: alt_decoder_message(pointer)).utf8)
    }

    /// Reads a header; `nil` if there is none.
    func open(
        _ bytes: UnsafeBufferPointer<UInt8>, _ format: PictureFormat, _ watch: Watch, limit: Duration
    ) throws(PictureError) -> alt_header? {
        guard let start = bytes.baseAddress, let clock = unsafe watch.pointer else { return nil }
        var header = alt_header()
        let outcome = unsafe alt_decoder_open(
            pointer, start, bytes.count, format.loader, Watch.microseconds(limit), clock, &header)
        return try isDone(outcome, format, watch, limit) ? header : nil
    }

    /// Decodes the picture that is open; `nil` if that fails.
    func render(
        longSide: Int, scale: Double, ignoresProfile: Bool, _ format: PictureFormat, _ watch: Watch, limit: Duration
    ) throws(PictureError) -> Pixels? {
        guard let clock = unsafe watch.pointer else { return nil }
        var pixels = unsafe alt_pixels()
        let longSide = Int32(min(max(longSide, 1), 1 << 24))
        let outcome = unsafe alt_decoder_render(pointer, longSide, scale, ignoresProfile ? 1 : 0, clock, &pixels)
        return try isDone(outcome, format, watch, limit) ? unsafe Pixels(taking: pixels) : nil
    }

    func blob(_ name: String) -> [UInt8]? {
        var count = 0
        guard let start = unsafe alt_decoder_blob(pointer, name, &count) else { return nil }
        return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
    }

    /// Lets go of the picture that is open, so that the next may come.
    func close(_ watch: Watch) {
        guard let clock = unsafe watch.pointer else { return }
        _ = unsafe alt_decoder_close(pointer, clock)
    }

    /// What it can do of what it should not: bits of `alt_power`.
    func powers(_ watch: Watch, limit: Duration) throws(PictureError) -> Int32 {
        var powers: Int32 = 0
        guard let clock = unsafe watch.pointer else { return 0 }
        let outcome = unsafe alt_decoder_powers(pointer, clock, &powers)
        guard outcome == ALT_DECODED else {
            try watch.check(limit: limit)
            throw .noDecoder(lastMessage)
        }
        return powers
    }

    private func isDone(
        _ outcome: alt_outcome, _ format: PictureFormat, _ watch: Watch, _ limit: Duration
    ) throws(PictureError) -> Bool {
        switch outcome {
        case ALT_DECODED: return true
        case ALT_REFUSED: return false
        case ALT_STOPPED:
            try watch.check(limit: limit)
            return false
        default: throw .endedDecoder(format.name, detail: lastMessage)
        }
    }

    /// A message that may be anything: the printable characters of ASCII in it.
    private static func words(_ message: some Sequence<UInt8>) -> String {
        String(decoding: message.filter { (0x20...0x7E).contains($0) }, as: UTF8.self)
    }
}
