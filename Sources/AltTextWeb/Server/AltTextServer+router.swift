internal import AltTextLedger
internal import AltTextRuns
internal import Hummingbird

extension AltTextServer {
    /// The router with every endpoint and what stands before them.
    func buildRouter(_ services: Services) -> Router<WebContext> {
        let tokenGate = TokenGate(ledger: ledger, clock: clock, maximumRequests: options.maximumRequestsPerToken)
        let metrics = Metrics()
        let gate = SessionGate(sessions: sessions, tokenGate: tokenGate, clock: clock)
        let endpoints = EndpointList(endpoints(services.listings, tokenGate, metrics) + pages(gate, services))
        let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
        router.addMiddleware {
            RequestCountMiddleware(metrics: metrics, endpoints: endpoints, clock: clock)
            SecurityHeadersMiddleware()
            ErrorMiddleware(endpoints: endpoints, log: securityLog)
            HostMiddleware(rule: HostRule(host: options.host, publicURL: options.publicURL))
        }
        endpoints.register(on: router, tokenGate, gate)
        return router
    }

    private func endpoints(
        _ listings: ListingRefresher, _ tokenGate: TokenGate, _ metrics: Metrics
    ) -> [Endpoint] {
        let finder = PictureFinder(
            ledger: ledger, shelf: shelf, listings: listings, checker: PlaceChecker(ledger: ledger))
        let editor = Editor(ledger: ledger, turns: turns)
        return AlbumController(finder: finder, editor: editor, log: securityLog).endpoints
            + FileController(finder: finder).endpoints
            + GalleryController(ledger: ledger, shelf: shelf).endpoints
            + PictureController(ledger: ledger, finder: finder, editor: editor, log: securityLog).endpoints
            + ExportController(ledger: ledger, shelf: shelf).endpoints
            + StatusController(ledger: ledger).endpoints
            + MetricsController(ledger: ledger, metrics: metrics, tokenGate: tokenGate).endpoints
    }

    /// What people see in a browser.
    private func pages(_ gate: SessionGate, _ services: Services) -> [Endpoint] {
        let desk = ReviewDesk(ledger: ledger, shelf: shelf, turns: turns)
        let traits = DraftTraitsMemory(ledger: ledger, background: services.background, clock: clock)
        let runs = models.map {
            ServedRuns(ledger: ledger, models: $0, wording: options.wording, background: services.background)
        }
        let menu = models.map { ModelMenu($0, clock: clock) }
        let inquiries = InquiryController(
            ledger: ledger, shelf: shelf, desk: desk, sessions: sessions, linter: options.wording.linter,
            asking: models.flatMap { models in
                menu.map { menu in
                    (
                        Inquiries(
                            ledger: ledger, models: models, wording: options.wording, background: services.background),
                        menu
                    )
                }
            })
        return [Asset.endpoint] + SignInController(gate: gate, invitations: invitations, log: securityLog).endpoints
            + ReviewController(
                ledger: ledger, shelf: shelf, desk: desk, sessions: sessions, traits: traits,
                linter: options.wording.linter
            ).endpoints
            + BulkController(ledger: ledger, lots: services.lots, sessions: sessions).endpoints
            + GalleryPageController(ledger: ledger, shelf: shelf, sessions: sessions, runs: runs, clock: clock)
            .endpoints
            + PicturePageController(
                ledger: ledger, shelf: shelf, turns: turns, sessions: sessions, inquiries: inquiries,
                linter: options.wording.linter, log: securityLog
            )
            .endpoints + FurtherTextController(ledger: ledger, sessions: sessions, log: securityLog).endpoints
            + inquiries.endpoints
            + GradeController(ledger: ledger, shelf: shelf, sessions: sessions).endpoints
            + ReportController(ledger: ledger, shelf: options.reportsFolder.map(ReportFolder.init)).endpoints
            + asking(runs, menu)
            + ThumbnailController(
                ledger: ledger, shelf: shelf, folder: options.thumbnailFolder.map { ThumbnailFolder(path: $0) }
            ).endpoints
    }

    /// What takes models.
    private func asking(_ runs: ServedRuns?, _ menu: ModelMenu?) -> [Endpoint] {
        guard let runs, let menu else { return [] }
        return RunController(ledger: ledger, shelf: shelf, sessions: sessions, runs: runs, menu: menu).endpoints
    }

    /// Every address and method of the API, as the OpenAPI description writes them.
    package var routes: [(method: String, pattern: String)] {
        let clock = clock
        let listings = ListingRefresher(ledger: ledger, shelf: shelf, logger: logger)
        let all = endpoints(listings, TokenGate(ledger: ledger, clock: clock, maximumRequests: 1), Metrics())
        return all.map { ($0.method.rawValue, $0.pattern.text) }
    }
}
