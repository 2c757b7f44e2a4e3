internal import HTTPTypes
internal import Hummingbird

/// Tells browsers to do nothing with an answer but what it is for. What a handler says itself counts more.
struct SecurityHeadersMiddleware: RouterMiddleware {
    private static let defaults = [
        HTTPField(name: .xContentTypeOptions, value: "nosniff"),
        HTTPField(name: .contentSecurityPolicy, value: "default-src 'none'; frame-ancestors 'none'"),
        HTTPField(name: .cacheControl, value: "no-store"),
        HTTPField(name: .referrerPolicy, value: "no-referrer"),
        HTTPField(name: .crossOriginResourcePolicy, value: "same-origin"),
    ]

    func handle(
        _ request: Request, context: WebContext, next: @concurrent (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for field in Self.defaults where !response.headers.contains(field.name) { response.headers.append(field) }
        return response
    }
}
