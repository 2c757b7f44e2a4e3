import CVipsShim

/// The time that one picture has, and the way to stop it from another thread.
///
/// `@unchecked Sendable`: the C value behind it is two atomics, and is freed only when nobody holds this object.
@safe final class Watch: @unchecked Sendable {
    /// For `VipsPicture`, which keeps this object as long as libvips may look at the pointer.
    @unsafe let pointer: OpaquePointer?

    init() {
        unsafe pointer = alt_watch_new()
    }

    deinit {
        if let pointer = unsafe pointer { unsafe alt_watch_free(pointer) }
    }

    /// Lets the time run from now on.
    func start(_ duration: Duration) {
        guard let pointer = unsafe pointer else { return }
        unsafe alt_watch_start(pointer, Self.microseconds(duration))
    }

    /// A duration as the shim has it, at least 0.
    static func microseconds(_ duration: Duration) -> Int64 {
        let (seconds, attoseconds) = duration.components
        let microseconds = seconds.multipliedReportingOverflow(by: 1_000_000)
        let total = microseconds.overflow ? Int64.max / 2 : microseconds.partialValue + attoseconds / 1_000_000_000_000
        return max(0, total)
    }

    func cancel() {
        if let pointer = unsafe pointer { unsafe alt_watch_cancel(pointer) }
    }

    /// Throws if the work should stop.
    func check(limit: Duration) throws(PictureError) {
        guard let pointer = unsafe pointer else { return }
        switch unsafe alt_watch_stop(pointer) {
        case ALT_STOP_CANCELLED: throw .cancelled
        case ALT_STOP_DEADLINE: throw .tooSlow(limit: limit)
        default: break
        }
    }
}
