internal import AltTextRuns
package import Hummingbird

extension AltTextServer {
    /// The router with every endpoint and what stands before them.
    package func buildRouter(keeper: ShelfKeeper) -> Router<WebContext> {
        let doorkeeper = Doorkeeper(ledger: ledger, clock: clock)
        let metrics = Metrics()
        let endpoints = endpoints(keeper, doorkeeper, metrics)
        let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
        router.addMiddleware {
            RequestCountMiddleware(metrics: metrics, endpoints: endpoints, clock: clock)
            SecurityHeadersMiddleware()
            ErrorMiddleware(endpoints: endpoints)
        }
        endpoints.register(on: router, doorkeeper)
        return router
    }

    private func endpoints(_ keeper: ShelfKeeper, _ doorkeeper: Doorkeeper, _ metrics: Metrics) -> EndpointList {
        let finder = PictureFinder(
            ledger: ledger, shelf: shelf, keeper: keeper, checker: PlaceChecker(ledger: ledger))
        let editor = Editor(ledger: ledger)
        return EndpointList(
            AlbumController(finder: finder, editor: editor).endpoints
                + FileController(finder: finder).endpoints
                + GalleryController(ledger: ledger, shelf: shelf).endpoints
                + PictureController(ledger: ledger, finder: finder, editor: editor).endpoints
                + ExportController(ledger: ledger, shelf: shelf).endpoints
                + StatusController(ledger: ledger).endpoints
                + MetricsController(ledger: ledger, metrics: metrics, doorkeeper: doorkeeper).endpoints)
    }

    /// Every address and method of the API, as the OpenAPI description writes them.
    package var routes: [(method: String, pattern: String)] {
        let clock = clock
        let keeper = ShelfKeeper(ledger: ledger, shelf: shelf, logger: logger)
        let all = endpoints(keeper, Doorkeeper(ledger: ledger, clock: clock), Metrics()).all
        return all.map { ($0.method.rawValue, $0.pattern.text) }
    }
}
