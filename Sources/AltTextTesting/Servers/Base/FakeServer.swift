import NIOCore
import NIOPosix

/// A scriptable HTTP/1.1 server on a free port of 127.0.0.1.
///
/// It speaks real HTTP over a real socket, so that what a client does about delays, resets and half answers is tested
/// for what it is. Prefer ``withFakeServer(slots:serviceTime:overload:keepsBodies:_:body:)``, which stops the server
/// whatever happens.
package final class FakeServer: Sendable {
    /// Makes the answer to a request.
    package typealias Answer = @Sendable (RecordedRequest) async -> FakeReply

    /// What the server does with more requests at once than it likes.
    package struct Overload: Sendable {
        /// How many requests may be in flight before others are turned away.
        package var limit: Int
        /// What those others are told, at once.
        package var reply: FakeReply

        /// Creates the rule.
        package init(above limit: Int, reply: FakeReply) {
            self.limit = limit
            self.reply = reply
        }

        /// Turns away with a status such as 429, 503 or 529, with or without Retry-After in seconds.
        package static func status(_ status: Int, above limit: Int, retryAfterSeconds: Int? = nil) -> Overload {
            let reply = FakeReply.json(status, value: ["error": ["message": "Too many requests at once."]])
            return Overload(
                above: limit, reply: retryAfterSeconds.map { reply.with(header: "retry-after", "\($0)") } ?? reply)
        }
    }

    /// The port it listens on.
    package let port: Int
    private let log: RequestLog
    private let running: Task<Void, Never>

    /// The address clients are given, such as `http://127.0.0.1:49152`, without a slash at its end.
    package var baseURL: String { "http://127.0.0.1:\(port)" }

    /// Every request received whole so far, in order.
    package var requests: [RecordedRequest] { log.requests }

    /// The highest number of requests that were in flight at once: received whole, and not yet fully answered.
    package var peakConcurrency: Int { log.peak }

    /// Starts a server.
    ///
    /// - Parameters:
    ///   - slots: how many requests are served at once; others wait, as in a model server's queue. Nil for no limit.
    ///   - serviceTime: how long a request occupies its slot before the answer is made.
    ///   - overload: whom to turn away instead of letting them wait.
    ///   - keepsBodies: whether ``requests`` hold their bodies. A benchmark says no, to stay within its memory.
    ///   - answer: makes the answer; called for each request, concurrently.
    package static func start(
        slots: Int? = nil,
        serviceTime: Duration = .zero,
        overload: Overload? = nil,
        keepsBodies: Bool = true,
        _ answer: @escaping Answer
    ) async throws -> FakeServer {
        let listener = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .serverChannelOption(.backlog, value: 1024)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
            .bind(host: "127.0.0.1", port: 0) { channel in
                channel.eventLoop.makeCompletedFuture { try FakeConnection(accepting: channel) }
            }
        let log = RequestLog(keepsBodies: keepsBodies)
        let counter = ServiceCounter(
            log: log, places: slots.map(Turnstile.init), serviceTime: serviceTime, overload: overload, answer: answer)
        let port = listener.channel.localAddress?.port ?? 0
        return FakeServer(port: port, log: log, counter: counter, listener: listener)
    }

    /// Starts a server that speaks a fake's protocol. The parameters are those of
    /// ``start(slots:serviceTime:overload:keepsBodies:_:)``.
    package static func start(
        _ fake: some FakeService,
        slots: Int? = nil,
        serviceTime: Duration = .zero,
        overload: Overload? = nil,
        keepsBodies: Bool = true
    ) async throws -> FakeServer {
        try await start(slots: slots, serviceTime: serviceTime, overload: overload, keepsBodies: keepsBodies) {
            await fake.answer(to: $0)
        }
    }

    private init(
        port: Int, log: RequestLog, counter: ServiceCounter, listener: NIOAsyncChannel<FakeConnection, Never>
    ) {
        self.port = port
        self.log = log
        // The one task without a parent here: its life is that of the server, and stop() waits for its end.
        self.running = Task { await counter.serve(listener) }
    }

    /// Closes every connection and waits until nothing of the server is left.
    package func stop() async throws {
        running.cancel()
        await running.value
    }
}
