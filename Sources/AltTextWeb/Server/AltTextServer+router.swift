internal import AltTextLedger
internal import AltTextRuns
internal import Hummingbird

extension AltTextServer {
    /// The router with every endpoint and what stands before them.
    func buildRouter(_ services: Services) -> Router<WebContext> {
        let doorkeeper = Doorkeeper(ledger: ledger, clock: clock)
        let metrics = Metrics()
        let gate = SessionGate(sessions: sessions, doorkeeper: doorkeeper, clock: clock)
        let endpoints = EndpointList(endpoints(services.keeper, doorkeeper, metrics) + pages(gate, services))
        let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
        router.addMiddleware {
            RequestCountMiddleware(metrics: metrics, endpoints: endpoints, clock: clock)
            SecurityHeadersMiddleware()
            ErrorMiddleware(endpoints: endpoints)
        }
        endpoints.register(on: router, doorkeeper, gate)
        return router
    }

    private func endpoints(
        _ keeper: ShelfKeeper, _ doorkeeper: Doorkeeper, _ metrics: Metrics
    ) -> [Endpoint] {
        let finder = PictureFinder(
            ledger: ledger, shelf: shelf, keeper: keeper, checker: PlaceChecker(ledger: ledger))
        let editor = Editor(ledger: ledger, turns: turns)
        return AlbumController(finder: finder, editor: editor).endpoints
            + FileController(finder: finder).endpoints
            + GalleryController(ledger: ledger, shelf: shelf).endpoints
            + PictureController(ledger: ledger, finder: finder, editor: editor).endpoints
            + ExportController(ledger: ledger, shelf: shelf).endpoints
            + StatusController(ledger: ledger).endpoints
            + MetricsController(ledger: ledger, metrics: metrics, doorkeeper: doorkeeper).endpoints
    }

    /// What people see in a browser.
    private func pages(_ gate: SessionGate, _ services: Services) -> [Endpoint] {
        let desk = ReviewDesk(ledger: ledger, shelf: shelf, turns: turns)
        let traits = DraftTraitsMemory(ledger: ledger, background: services.background, clock: clock)
        let runs = models.map {
            RunKeeper(ledger: ledger, models: $0, wording: options.wording, background: services.background)
        }
        let menu = models.map { ModelMenu($0, clock: clock) }
        let inquiries = InquiryController(
            ledger: ledger, shelf: shelf, desk: desk, sessions: sessions, linter: options.wording.linter,
            asking: models.flatMap { models in
                menu.map { menu in
                    (
                        InquiryKeeper(
                            ledger: ledger, models: models, wording: options.wording, background: services.background),
                        menu
                    )
                }
            })
        return [Asset.endpoint] + SignInController(gate: gate, invitations: invitations).endpoints
            + ReviewController(
                ledger: ledger, shelf: shelf, desk: desk, sessions: sessions, traits: traits,
                linter: options.wording.linter
            ).endpoints
            + BulkController(ledger: ledger, keeper: services.lots, sessions: sessions).endpoints
            + GalleryPageController(ledger: ledger, shelf: shelf, sessions: sessions, runs: runs, clock: clock)
            .endpoints
            + PicturePageController(
                ledger: ledger, shelf: shelf, turns: turns, sessions: sessions, inquiries: inquiries,
                linter: options.wording.linter
            )
            .endpoints + FurtherTextController(ledger: ledger, sessions: sessions).endpoints + inquiries.endpoints
            + GradeController(ledger: ledger, shelf: shelf, sessions: sessions).endpoints
            + ReportController(ledger: ledger, shelf: options.reportsFolder.map(ReportShelf.init)).endpoints
            + asking(runs, menu)
            + ThumbnailController(
                ledger: ledger, shelf: shelf, folder: options.thumbnailFolder.map { ThumbnailFolder(path: $0) }
            ).endpoints
    }

    /// What takes models.
    private func asking(_ runs: RunKeeper?, _ menu: ModelMenu?) -> [Endpoint] {
        guard let runs, let menu else { return [] }
        return RunController(ledger: ledger, shelf: shelf, sessions: sessions, keeper: runs, menu: menu).endpoints
    }

    /// Every address and method of the API, as the OpenAPI description writes them.
    package var routes: [(method: String, pattern: String)] {
        let clock = clock
        let keeper = ShelfKeeper(ledger: ledger, shelf: shelf, logger: logger)
        let all = endpoints(keeper, Doorkeeper(ledger: ledger, clock: clock), Metrics())
        return all.map { ($0.method.rawValue, $0.pattern.text) }
    }
}
