internal import AltTextLedger
package import Hummingbird
internal import NIOCore

/// What is known of a request beside the request itself.
package struct WebContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    private let socketAddress: SocketAddress?
    /// The token it showed, once that was found valid.
    var token: TokenRecord?

    package init(source: Source) {
        coreContext = .init(source: source)
        socketAddress = source.channel.remoteAddress
    }

    /// Where it comes from.
    var address: ClientAddress { ClientAddress(socketAddress) }
}
