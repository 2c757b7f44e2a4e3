public import AltText
import CVipsShim

/// Makes pictures ready for models, and says what their files say about themselves.
///
/// Every picture comes out upright, in 8-bit sRGB, opaque, still, and without metadata. A format is told by its
/// content, never by its name. A picture that is cut off or damaged is an error, not half a picture.
///
/// The work runs on threads of its own, one picture a thread, so any number of tasks may call at the same time. The
/// threads end with the last copy of the preparer.
public struct PicturePreparer: Sendable {
    /// What one picture may cost.
    public let limits: PictureLimits
    private let threads: PictureThreads

    /// The number of pictures worked on at the same time unless told otherwise: the processors this process may use.
    public static var defaultConcurrency: Int { Int(alt_processor_count()) }

    /// Creates a preparer and its threads.
    /// - Parameters:
    ///   - limits: What one picture may cost.
    ///   - concurrency: How many pictures are worked on at the same time, at least 1.
    public init(limits: PictureLimits = PictureLimits(), concurrency: Int = Self.defaultConcurrency) {
        self.limits = limits
        threads = PictureThreads(count: concurrency)
    }

    /// Reads a picture's facts and prepares it in one or several ways, decoding it once.
    ///
    /// The picture is decoded for the largest preparation, and the others are made from that one.
    /// - Throws: A ``PictureError`` that says why there is no picture; of kind `cancelled` if the task was cancelled.
    public func prepare(
        _ bytes: [UInt8], as preparations: Set<PicturePreparation>
    ) async throws(PictureError) -> (facts: PictureFacts, pictures: [PicturePreparation: PreparedPicture]) {
        let watch = Watch()
        let work = PictureWork(bytes: bytes, preparations: preparations, limits: limits, watch: watch)
        let result = try await onThreads(watch) { await work.outcome() }.get()
        return (result.facts, result.pictures)
    }

    /// Reads a picture's facts alone. The pixels are decoded at a small size, to see whether there is anything on them.
    public func facts(of bytes: [UInt8]) async throws(PictureError) -> PictureFacts {
        try await prepare(bytes, as: []).facts
    }

    /// Reads what a picture's file says about itself. Only the header is read: no pixel is decoded, and a picture that
    /// is cut off behind its header has metadata all the same.
    ///
    /// - Parameter bytes: The whole file, or as much of it as ``MetadataExtent`` asks for.
    package func metadata(of bytes: [UInt8]) async throws(PictureError) -> EmbeddedMetadata {
        let watch = Watch()
        let work = MetadataWork(bytes: bytes, limits: limits, watch: watch)
        return try await onThreads(watch) { await work.outcome() }.get()
    }

    /// Runs work that blocks on the preparer's own threads, and stops it when the task is cancelled.
    func onThreads<Success: Sendable>(
        _ watch: Watch, _ work: @Sendable () async -> Result<Success, PictureError>
    ) async -> Result<Success, PictureError> {
        await withTaskCancellationHandler {
            await withTaskExecutorPreference(threads) { await work() }
        } onCancel: {
            watch.cancel()
        }
    }
}
