internal import AltTextLedger
package import Hummingbird
internal import NIOCore

/// What is known of a request beside the request itself.
package struct WebContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    private let socketAddress: SocketAddress?
    /// The token it showed, once that was found valid.
    var token: TokenRecord?
    /// Who is signed in, where the request came with a session that lasts.
    var visit: SessionGate.Visit?
    /// The form it sent, once that was found to be one of ours.
    var form: SentForm?

    package init(source: Source) {
        coreContext = .init(source: source)
        socketAddress = source.channel.remoteAddress
    }

    /// Who is signed in; only pages that are for nobody else may ask.
    func signedIn() throws(APIError) -> SessionGate.Visit {
        guard let visit else { throw .signedOut() }
        return visit
    }

    /// The form that was sent.
    func sentForm() throws(APIError) -> SentForm {
        guard let form else { throw .foreignForm() }
        return form
    }

    /// Where it comes from.
    var address: ClientAddress { ClientAddress(socketAddress) }
}
