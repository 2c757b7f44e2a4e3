/// A request got no whole reply.
package enum TransportFailure: Error, Sendable, Hashable {
    /// No connection came about: refused, no such host, no route, no TLS.
    case noConnection(String)
    /// The connection broke before a byte of the body had come.
    case lostBeforeBody(String)
    /// The connection broke inside the body.
    case lostInBody(String)
    /// The reply took longer than allowed.
    case timedOut(Duration)
    /// The body is larger than any answer can be.
    case tooLarge(byteCount: Int)
    /// The task was cancelled.
    case cancelled
}
