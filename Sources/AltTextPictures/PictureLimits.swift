/// What one picture may cost at most before it is refused.
///
/// The limits protect a run from a single hostile or broken file. They are looked at in the order bytes, pixels,
/// time: the first two are known before anything is decoded.
public struct PictureLimits: Sendable, Hashable {
    /// The largest file that is opened, in bytes. 256 MiB unless told otherwise.
    public var byteCount: Int
    /// The largest width times height that is decoded. 268,402,689 unless told otherwise, which is 16383 x 16383.
    public var pixelCount: Int
    /// How long the work on one picture may take, not counting the wait for a free thread. 60 seconds unless told
    /// otherwise. A decoder is asked to stop between two bands of rows, though WebP decodes in one piece; the
    /// process that decodes AVIF, HEIC and SVG is ended.
    public var duration: Duration

    /// Creates limits.
    public init(
        byteCount: Int = 256 << 20,
        pixelCount: Int = 268_402_689,
        duration: Duration = .seconds(60)
    ) {
        self.byteCount = byteCount
        self.pixelCount = pixelCount
        self.duration = duration
    }
}
