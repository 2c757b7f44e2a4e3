/// One thing a connection does while it answers. A reply is turned into steps first, so that what goes over the wire
/// can be checked without a wire.
enum WireStep: Sendable, Hashable {
    case pause(Duration)
    case send([UInt8])
    /// `count` nil means for ever.
    case sendRepeatedly([UInt8], count: Int?)
    /// Close with RST.
    case reset
    /// Close in good order.
    case close
    /// Wait until somebody closes.
    case hang
}
