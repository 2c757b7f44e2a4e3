internal import HTTPTypes
internal import NIOCore
internal import NIOHTTPTypes

/// Holds one connection to its limits: there must be room for it, a body may not take for ever, and after so many answers
/// it closes.
final class ConnectionHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let connections: OpenConnections
    private var id: ConnectionTable.ID?
    private var bodyDeadline: Scheduled<Void>?
    /// Requests that came whole, and answers that went out whole. An answer may be first, where nobody wants the body.
    private var received = 0
    private var answered = 0
    private var closesAfterAnswer = false

    init(_ connections: OpenConnections) {
        self.connections = connections
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { start(context) }
    }

    func channelActive(context: ChannelHandlerContext) {
        start(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        end()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { end() }

    private func start(_ context: ChannelHandlerContext) {
        guard id == nil else { return }
        id = connections.open(context.channel)
        if id == nil { context.close(promise: nil) }
    }

    private func end() {
        bodyDeadline?.cancel()
        bodyDeadline = nil
        if let id { connections.close(id) }
        id = nil
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head: startDeadline(context)
        case .body: break
        case .end:
            bodyDeadline?.cancel()
            bodyDeadline = nil
            received += 1
            tell()
        }
        context.fireChannelRead(data)
    }

    /// A body that comes a byte at a time is no silence, which is looked for elsewhere.
    private func startDeadline(_ context: ChannelHandlerContext) {
        bodyDeadline?.cancel()
        bodyDeadline = context.eventLoop.assumeIsolated().scheduleTask(in: connections.bodyTimeout) {
            context.close(promise: nil)
        }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(var head) where head.status.kind != .informational && answered + 1 >= connections.maximumRequests:
            closesAfterAnswer = true
            head.headerFields[.connection] = "close"
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .head, .body: context.write(data, promise: promise)
        case .end:
            answered += 1
            tell()
            guard closesAfterAnswer else {
                context.write(data, promise: promise)
                return
            }
            context.writeAndFlush(data, promise: promise)
            context.close(promise: nil)
        }
    }

    private func tell() {
        if let id { connections.set(id, isAnswering: received > answered) }
    }
}
