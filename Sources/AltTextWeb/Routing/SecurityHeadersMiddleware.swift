internal import HTTPTypes
internal import Hummingbird

/// Tells browsers to do nothing with an answer but what it is for. What a handler says itself counts more.
struct SecurityHeadersMiddleware: RouterMiddleware {
    private static let defaults: [(HTTPField.Name, String)] = [
        (.xContentTypeOptions, "nosniff"),
        (.contentSecurityPolicy, "default-src 'none'; frame-ancestors 'none'"),
        (.cacheControl, "no-store"),
        (.referrerPolicy, "no-referrer"),
        (.crossOriginResourcePolicy, "same-origin"),
    ]

    func handle(
        _ request: Request, context: WebContext, next: @concurrent (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for (name, value) in Self.defaults where !response.headers.contains(name) { response.headers[name] = value }
        return response
    }
}
