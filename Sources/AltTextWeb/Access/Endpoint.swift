internal import AltTextLedger
internal import HTTPTypes
internal import Hummingbird

/// One thing the API can do: where, for whom, and how.
///
/// The router, the answer to a wrong method, the labels of metrics and the test of the OpenAPI description all follow from
/// the list of these.
struct Endpoint: Sendable {
    typealias Handler = @Sendable (Request, WebContext) async throws -> Response

    /// Who may use it.
    enum Access: Sendable, Hashable {
        /// Anybody.
        case everybody
        /// Whoever is on this machine, and tokens with the scope.
        case thisMachine(or: TokenRecord.Scope)
        /// Tokens with one of the scopes; the last is the one that is named to who has none of them.
        case scopes([TokenRecord.Scope])
        /// People at a browser who are signed in with the scope.
        case session(TokenRecord.Scope)
    }

    let method: HTTPRequest.Method
    let pattern: RoutePattern
    let access: Access
    let handler: Handler

    init(
        _ method: HTTPRequest.Method, _ pattern: String, _ access: Access, _ handler: @escaping Handler
    ) {
        self.method = method
        self.pattern = RoutePattern(pattern)
        self.access = access
        self.handler = handler
    }

    /// The pattern as the router writes it: one that holds `{album}` catches whatever follows.
    var routerPath: String {
        guard let album = pattern.text.firstRange(of: "{album}") else { return pattern.text }
        return pattern.text[..<album.lowerBound] + "**"
    }
}
