internal import HTTPTypes
internal import Hummingbird

/// Counts requests.
struct RequestCountMiddleware: RouterMiddleware {
    let metrics: Metrics
    let endpoints: EndpointList
    let clock: @Sendable () -> Duration

    func handle(
        _ request: Request, context: WebContext, next: @concurrent (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        metrics.begin()
        let start = clock()
        var status = HTTPResponse.Status.internalServerError
        defer {
            let key = Metrics.Key(
                route: endpoints.label(routerPath: context.endpointPath, method: request.method),
                method: endpoints.label(of: request.method), status: status.code)
            metrics.end(key, after: clock() - start)
        }
        let response = try await next(request, context)
        status = response.status
        return response
    }
}
