import CVipsShim
internal import Synchronization

/// The decoders of this process that wait for a picture. Starting one takes as long as decoding twenty pictures, so those
/// that are done are kept, one for each processor at most; each ends by itself when it has had nothing to do for a minute.
final class DecoderPool: Sendable {
    static let shared = DecoderPool()

    /// How much memory a decoder may take beside what it started with, in bytes: a quarter of the machine's, and at least
    /// 1 GiB, which is enough for 100 megapixels in AVIF.
    static let byteCount = max(1 << 30, Int(alt_memory_byte_count()) / 4)

    private let waiting = Mutex<[Decoder]>([])

    /// Has a decoder work on one picture.
    ///
    /// One that ends its decoder is given to a second, new one, as the first may have been worn out by others.
    func withPicture<Value>(
        _ source: [UInt8], _ format: PictureFormat, _ watch: Watch, limit: Duration,
        _ body: (DecodedPicture?, _ lastMessage: String) throws(PictureError) -> Value
    ) throws(PictureError) -> Value {
        do {
            return try attempt(source, format, watch, limit, taken(), body)
        } catch  where error.isEndOfDecoder {
            return try attempt(source, format, watch, limit, nil, body)
        }
    }

    private func attempt<Value>(
        _ source: [UInt8], _ format: PictureFormat, _ watch: Watch, _ limit: Duration, _ waiting: Decoder?,
        _ body: (DecodedPicture?, _ lastMessage: String) throws(PictureError) -> Value
    ) throws(PictureError) -> Value {
        let decoder =
            if let waiting { waiting } else { try Decoder(byteCount: Self.byteCount, watch: watch, limit: limit) }
        defer { keep(decoder) }
        return try unsafe source.withUnsafeBufferPointer { (buffer) throws(PictureError) in
            let picture = try unsafe DecodedPicture(buffer, format: format, by: decoder, watch, limit: limit)
            defer { if picture != nil { decoder.close(watch) } }
            return try body(picture, decoder.lastMessage)
        }
    }

    /// One that waits; those that have ended meanwhile are let go.
    private func taken() -> Decoder? {
        waiting.withLock { waiting in
            while let decoder = waiting.popLast() {
                if decoder.isWaiting { return decoder }
            }
            return nil
        }
    }

    private func keep(_ decoder: Decoder) {
        guard decoder.isWaiting else { return }
        waiting.withLock { waiting in
            if waiting.count < PicturePreparer.defaultConcurrency { waiting.append(decoder) }
        }
    }
}
