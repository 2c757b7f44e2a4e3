import AltTextTesting
import NIOCore
import NIOPosix

/// A client that knows nothing of HTTP but how to see that an answer is complete, so that nothing is hidden from the
/// tests by a library that repairs or retries.
struct WireClient {
    enum Ending {
        case complete
        case closed
        case reset
    }

    struct Answer {
        var bytes: [UInt8]
        var ending: Ending

        var text: String { String(decoding: bytes, as: UTF8.self) }
        var status: Int? { text.split(separator: " ").dropFirst().first.flatMap { Int($0) } }
        var head: String { String(decoding: bytes[..<(endOfHead ?? bytes.count)], as: UTF8.self) }
        var bodyBytes: ArraySlice<UInt8> { endOfHead.map { bytes[($0 + 4)...] } ?? [] }
        var body: String { String(decoding: bodyBytes, as: UTF8.self) }
        func json() throws -> JSONValue { try JSONValue(parsing: Array(bodyBytes)) }

        var endOfHead: Int? { bytes.firstRange(of: Array("\r\n\r\n".utf8))?.lowerBound }
    }

    let port: Int

    init(_ server: FakeServer) { port = server.port }

    /// Sends a request and reads until the answer is complete or the connection ends.
    func send(
        _ method: String = "GET", _ target: String, headers: [String: String] = [:], body: [UInt8] = [],
        until isEnough: (Answer) -> Bool = Self.isComplete
    ) async throws -> Answer {
        var request = "\(method) \(target) HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: \(body.count)\r\n"
        for (name, value) in headers { request += "\(name): \(value)\r\n" }
        return try await exchange(Array("\(request)\r\n".utf8) + body, until: isEnough)
    }

    /// Sends any bytes on a connection of their own and reads until it is enough or the connection ends.
    func exchange(_ bytes: [UInt8], until isEnough: (Answer) -> Bool) async throws -> Answer {
        let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            try await outbound.write(ByteBuffer(bytes: bytes))
            return await read(inbound, until: isEnough)
        }
    }

    /// Sends JSON.
    func post(_ target: String, _ value: JSONValue, headers: [String: String] = [:]) async throws -> Answer {
        try await send("POST", target, headers: headers, body: Array(value.text.utf8))
    }

    private func read(
        _ inbound: NIOAsyncChannelInboundStream<ByteBuffer>, until isEnough: (Answer) -> Bool
    ) async -> Answer {
        var answer = Answer(bytes: [], ending: .complete)
        do {
            for try await buffer in inbound {
                answer.bytes += Array(buffer.readableBytesView)
                if isEnough(answer) { return answer }
            }
            answer.ending = .closed
        } catch {
            answer.ending = .reset
        }
        return answer
    }

    static func isComplete(_ answer: Answer) -> Bool {
        guard answer.endOfHead != nil else { return false }
        let head = answer.head.lowercased()
        if head.contains("transfer-encoding: chunked") { return answer.text.hasSuffix("0\r\n\r\n") }
        guard let field = head.firstRange(of: "content-length: ") else { return true }
        let promised = Int(head[field.upperBound...].prefix { $0.isNumber }) ?? 0
        return answer.bodyBytes.count >= promised
    }
}
