import NIOCore
import NIOHTTP1
import NIOPosix

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// One client's connection: its requests, and the wire to answer on.
struct FakeConnection: Sendable {
    /// A whole request.
    struct Request: Sendable {
        let request: RecordedRequest
        let closesAfterwards: Bool
    }

    let channel: any Channel
    let requests: AsyncStream<Request>
    /// Ends when the connection does.
    let closed: AsyncStream<Never>

    /// Sets up a connection that was just accepted. Runs on the channel's event loop.
    init(accepting channel: any Channel) throws {
        let requests = AsyncStream.makeStream(of: Request.self)
        let closed = AsyncStream.makeStream(of: Never.self)
        let gathering = RequestGathering(requests: requests.continuation, closed: closed.continuation)
        let decoder = HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes)
        try channel.pipeline.syncOperations.addHandler(ByteToMessageHandler(decoder))
        try channel.pipeline.syncOperations.addHandler(gathering)
        self.channel = channel
        self.requests = requests.stream
        self.closed = closed.stream
    }

    /// Does what a reply's steps say. Returns false when the connection is over.
    ///
    /// - Parameter beforeLastByte: called once, before the client can know that the answer is complete, so that what
    ///   the server counts never lags behind what the client has seen.
    func perform(_ steps: [WireStep], beforeLastByte: () -> Void) async throws -> Bool {
        let last = steps.lastIndex { if case .send = $0 { true } else { $0.isRepeatedSend } }
        for (index, step) in steps.enumerated() {
            if index == last { beforeLastByte() }
            switch step {
            case .pause(let duration): try await Task.sleep(for: duration)
            case .send(let bytes): try await send(bytes)
            case .sendRepeatedly(let bytes, let count): try await send(bytes, times: count)
            case .reset: return try await reset()
            case .close: return try await close()
            case .hang: try await hang()
            }
        }
        return true
    }

    private func send(_ bytes: [UInt8], times: Int? = 1) async throws {
        let buffer = channel.allocator.buffer(bytes: bytes)
        var sent = 0
        while times.map({ sent < $0 }) ?? true {
            try Task.checkCancellation()
            try await channel.writeAndFlush(buffer).get()
            sent += 1
        }
    }

    /// With a linger time of zero, closing throws unsent bytes away and sends RST in place of FIN.
    private func reset() async throws -> Bool {
        if let socket = channel as? any SocketOptionProvider {
            try await socket.setSoLinger(linger(l_onoff: 1, l_linger: 0)).get()
        }
        return try await close()
    }

    private func close() async throws -> Bool {
        try await channel.close().get()
        return false
    }

    private func hang() async throws {
        while true { try await Task.sleep(for: .seconds(86_400)) }
    }
}

extension WireStep {
    var isRepeatedSend: Bool { if case .sendRepeatedly = self { true } else { false } }
}
