package import AltTextLedger
internal import AltTextModels
internal import AltTextRuns
package import Hummingbird
internal import HummingbirdCore
package import Logging
internal import NIOCore
internal import ServiceLifecycle

/// The HTTP API and the pages over a ledger and the galleries that are served.
///
/// A service: it runs until it is asked to shut down, and then answers what it is being asked already.
package struct AltTextServer: Service {
    package let ledger: Ledger
    package let shelf: AlbumShelf
    package let options: ServerOptions
    let models: ServedModels?
    let logger: Logger
    /// The time since some fixed moment.
    package var clock: @Sendable () -> Duration
    let sessions = SessionTable()
    let invitations = Invitations()
    /// Whoever changes a picture, through the API or on a page, waits for who does so already.
    let turns = Turns<PictureRecord.ID>()
    private let onListening: @Sendable (Int) async -> Void
    let securityLog: SecurityLog

    /// Creates a server.
    ///
    /// - Parameters:
    ///   - ledger: what knows the pictures and their texts.
    ///   - shelf: the galleries that are served.
    ///   - models: the models that people may ask from the pages; `nil`: none.
    ///   - logger: hears of what went wrong.
    ///   - securityLog: takes a line of JSON for every sign-in, refusal and removal of a text.
    ///   - onListening: is told the port, once there is one.
    package init(
        ledger: Ledger, shelf: AlbumShelf, options: ServerOptions = ServerOptions(), models: ServedModels? = nil,
        logger: Logger = AltTextServer.quietLogger, securityLog: @escaping @Sendable (String) -> Void = { _ in },
        onListening: @escaping @Sendable (Int) async -> Void = { _ in }
    ) {
        self.ledger = ledger
        self.shelf = shelf
        self.options = options
        self.models = models
        self.logger = logger
        self.onListening = onListening
        self.securityLog = SecurityLog(write: securityLog)
        let start = ContinuousClock.now
        clock = { ContinuousClock.now - start }
    }

    /// The OpenAPI description of the API, in JSON.
    package static var apiDescription: [UInt8] { PackageResources.openapi_json }

    /// A logger that reports nothing but errors, on standard error.
    package static var quietLogger: Logger {
        Logger(label: "alttext.web") { ErrorLog(label: $0) }
    }

    /// Makes the address of a page on which somebody signs in once, within 15 minutes, with every right.
    ///
    /// - Parameter name: the name under which the ledger keeps what that person decides.
    /// - Returns: path and query, to be put behind the server's own address.
    package func invitation(for name: String) -> String {
        "/sign-in?code=\(invitations.invite(Reviewer(owner: name), at: clock()))"
    }

    /// Listens and answers until shutdown.
    ///
    /// - Throws: ``WebError`` where the address cannot be had.
    package func run() async throws {
        do {
            try await buildApplication().run()
        } catch {
            throw error is CancellationError ? error : WebError(error, host: options.host, port: options.port)
        }
    }

    /// What goes on beside requests.
    struct Services {
        let listings: ListingRefresher
        let lots: LotQueue
        let background: BackgroundWork
    }

    /// The application, which tests use without a socket too.
    package func buildApplication() -> some ApplicationProtocol {
        let listings = ListingRefresher(ledger: ledger, shelf: shelf, logger: logger)
        let lots = LotQueue(
            ledger: ledger, desk: ReviewDesk(ledger: ledger, shelf: shelf, turns: turns), logger: logger)
        let background = BackgroundWork { [models] in models?.client.stop() }
        let connections = OpenConnections(options)
        let connection = HTTP1Channel.Configuration(
            additionalChannelHandlers: [ConnectionHandler(connections)],
            idleTimeout: .nanoseconds(Int64(options.idleTimeout / .nanoseconds(1))),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100))
        return Application(
            router: buildRouter(Services(listings: listings, lots: lots, background: background)),
            server: .http1(configuration: connection),
            configuration: ApplicationConfiguration(
                address: .hostname(options.host, port: options.port)),
            services: [listings, lots, background],
            onServerRunning: { [onListening] in await onListening($0.localAddress?.port ?? 0) },
            logger: logger)
    }
}
