extension FakeReply {
    /// Something that goes wrong on the wire while a reply is sent.
    package enum Fault: Sendable, Hashable {
        /// Nothing is sent for this long. Ends early when the client or the server closes.
        case delay(Duration)
        /// The reply's body arrives in `pieces` pieces with a pause before each of them. A body of chunks arrives chunk
        /// by chunk however many pieces are asked for; repeated and endless bodies do not drip.
        case drip(pieces: Int, pause: Duration)
        /// The connection is reset (RST) before any byte is sent.
        case resetBeforeAnswer
        /// The connection is reset in the middle of the header fields.
        case resetInHeaders
        /// The connection is reset after so many bytes of the body.
        case resetInBody(afterBytes: Int)
        /// The connection is closed in good order after so many bytes, though Content-Length promised the whole body.
        case closeEarly(afterBytes: Int)
        /// No byte is ever sent; the connection stays open until the client or the server closes.
        case hang
        /// The body is sent as chunks, but the last one, which marks the end, is missing. The connection then stays
        /// open, or is closed.
        case chunkedWithoutEnd(closing: Bool)
    }

    var delay: Duration? {
        for case .delay(let duration) in faults { return duration }
        return nil
    }

    var drip: (pieces: Int, pause: Duration)? {
        for case .drip(let pieces, let pause) in faults { return (max(1, pieces), pause) }
        return nil
    }
}
