internal import HTTPTypes
internal import Hummingbird

/// Every endpoint of the API.
struct EndpointList: Sendable {
    let all: [Endpoint]
    private let labels: [String: [HTTPRequest.Method: String]]

    init(_ endpoints: [Endpoint]) {
        all = endpoints
        var labels: [String: [HTTPRequest.Method: String]] = [:]
        for endpoint in endpoints { labels[endpoint.routerPath, default: [:]][endpoint.method] = endpoint.pattern.text }
        self.labels = labels
    }

    /// The methods that an address knows.
    func methods(at path: String) -> [HTTPRequest.Method] {
        all.filter { $0.pattern.matches(path) }.flatMap { $0.method == .get ? [.get, .head] : [$0.method] }
    }

    /// The name of the endpoint that was used, out of a closed set.
    func label(routerPath: String?, method: HTTPRequest.Method) -> String {
        routerPath.flatMap { labels[$0]?[method == .head ? .get : method] } ?? "other"
    }

    /// The methods there are, for the same reason.
    func label(of method: HTTPRequest.Method) -> String {
        switch method {
        case .get, .head, .patch, .post: method.rawValue
        default: "other"
        }
    }

    /// Adds them to a router.
    func register(on router: Router<WebContext>, _ tokenGate: TokenGate, _ gate: SessionGate) {
        for endpoint in all {
            let access = endpoint.access
            let handler = endpoint.handler
            let pattern = endpoint.pattern
            router.on(RouterPath(endpoint.routerPath), method: endpoint.method) { request, context in
                // What the router catches may be longer than the address of the endpoint.
                guard pattern.matches(request.uri.path) else { throw HTTPError(.notFound) }
                var context = context
                switch access {
                case .session(let scope): (context.visit, context.form) = try await gate.admit(request, as: scope)
                case .scopes(let scopes) where request.isReading && request.headers[.authorization] == nil:
                    // Who is signed in sees the same as who shows a token. Changing something takes a token, or a form.
                    context.visit = try await gate.visit(request)
                    if !(context.visit.map { visit in scopes.contains(where: visit.reviewer.allows) } ?? false) {
                        context.token = try await tokenGate.admit(request, context, access)
                    }
                case .everybody, .thisMachine, .scopes:
                    context.token = try await tokenGate.admit(request, context, access)
                }
                let admitted = context
                return try await tokenGate.answering(admitted.token) { try await handler(request, admitted) }
            }
        }
    }
}
