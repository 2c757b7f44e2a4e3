internal import HTTPTypes
internal import Hummingbird

/// Refuses what is meant for another host.
struct HostMiddleware: RouterMiddleware {
    let rule: HostRule

    func handle(
        _ request: Request, context: WebContext, next: @concurrent (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        guard rule.allows(request.head.authority) else { throw APIError.wrongHost() }
        return try await next(request, context)
    }
}
