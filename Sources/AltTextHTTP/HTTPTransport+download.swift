internal import AsyncHTTPClient
internal import NIOCore
internal import NIOHTTP1
internal import Synchronization

extension HTTPTransport {
    /// Sends a request and hands over the body piece by piece while it comes.
    ///
    /// - Parameters:
    ///   - call: its timeout is the patience with each piece, not with the whole.
    ///   - begin: learns status and headers; says whether the body is wanted.
    ///   - receive: gets the pieces in order.
    /// - Returns: the reply, without a body where that was wanted.
    /// - Throws: ``TransportFailure``, or what `receive` throws.
    package func pieces(
        of call: HTTPCall, begin: @escaping @Sendable (HTTPReply) async throws -> Bool,
        receive: @escaping @Sendable ([UInt8]) async throws -> Void
    ) async throws -> HTTPReply {
        let lastSign = SignOfLife()
        return try await withThrowingTaskGroup(of: HTTPReply?.self) { group in
            group.addTask {
                let response = try await self.head(of: call)
                lastSign.notice()
                let reply = HTTPReply(status: Int(response.status.code), headers: response.headers)
                guard try await begin(reply) else { return reply }
                var body = response.body.makeAsyncIterator()
                while true {
                    let buffer: ByteBuffer?
                    do {
                        buffer = try await body.next()
                    } catch {
                        throw TransportFailure(error, inBody: true)
                    }
                    guard let buffer else { return reply }
                    try await receive([UInt8](buffer.readableBytesView))
                    lastSign.notice()
                }
            }
            group.addTask {
                while true {
                    let rest = call.timeout - (.now - lastSign.time)
                    guard rest > .zero else { throw TransportFailure.timedOut(call.timeout) }
                    try await wait(for: rest)
                }
            }
            defer { group.cancelAll() }
            while let reply = try await group.next() {
                if let reply { return reply }
            }
            throw TransportFailure.cancelled
        }
    }
}

/// When something last came.
private final class SignOfLife: Sendable {
    private let last = Mutex(ContinuousClock.now)

    var time: ContinuousClock.Instant { last.withLock { $0 } }

    func notice() {
        last.withLock { $0 = .now }
    }
}
