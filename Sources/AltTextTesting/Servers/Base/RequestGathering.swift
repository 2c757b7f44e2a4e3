import NIOCore
import NIOHTTP1

/// Gathers the parts of each request on a connection into one value.
///
/// The body is gathered in one buffer that is as large as Content-Length says from the start, so a large body is
/// copied once and not again with every read.
final class RequestGathering: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart

    private let requests: AsyncStream<FakeConnection.Request>.Continuation
    private let closed: AsyncStream<Never>.Continuation
    private var head: HTTPRequestHead?
    private var body = ByteBuffer()

    init(
        requests: AsyncStream<FakeConnection.Request>.Continuation,
        closed: AsyncStream<Never>.Continuation
    ) {
        self.requests = requests
        self.closed = closed
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): begin(head, context: context)
        case .body(var bytes): body.writeBuffer(&bytes)
        case .end: end()
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        requests.finish()
        closed.finish()
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // Not HTTP, or the client is gone: either way this conversation is over.
        context.close(promise: nil)
    }

    private func begin(_ head: HTTPRequestHead, context: ChannelHandlerContext) {
        self.head = head
        let promised = head.headers.first(name: "content-length").flatMap { Int($0) } ?? 0
        body = context.channel.allocator.buffer(capacity: min(max(0, promised), 64 << 20))
        if head.headers.first(name: "expect")?.lowercased() == "100-continue" {
            let goOn = ByteBuffer(string: "HTTP/1.1 100 Continue\r\n\r\n")
            context.writeAndFlush(NIOAny(goOn), promise: nil)
        }
    }

    private func end() {
        guard let head else { return }
        let request = RecordedRequest(
            method: head.method.rawValue,
            target: head.uri,
            headers: HeaderFields(head.headers.map { ($0.name, $0.value) }),
            body: Array(body.readableBytesView)
        )
        requests.yield(FakeConnection.Request(request: request, closesAfterwards: !head.isKeepAlive))
        self.head = nil
        body = ByteBuffer()
    }
}
