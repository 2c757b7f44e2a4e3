import AltText
import AltTextGalleries
import AltTextLedger
import AltTextRuns
import AltTextWeb
import ArgumentParser
import ServiceLifecycle
import UnixSignals

/// `alttext serve`: the album API over this machine's ledger.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serves pictures and texts over HTTP: the album API, and one with every detail.",
        discussion: """
            Folders named here appear as albums called like them; without any, all galleries that the ledger knows are \
            served. Everybody needs a token (\"alttext token create\"). docs/server.md describes the API, and so does \
            /openapi.json.

            Examples:
              alttext serve ~/Photos
              alttext serve --port 8080
              curl -H "Authorization: $TOKEN" http://127.0.0.1:8080/album/Photos/skye/journey.jpg/get
              alttext run album:http://127.0.0.1:8080 --list todo.csv --token "$TOKEN"

            Ctrl-C stops it once the requests under way are answered.
            """
    )

    @Argument(help: ArgumentHelp("Folders, or addresses of sites (album:…).", valueName: "gallery"))
    var galleries: [String] = []

    @Option(help: ArgumentHelp("The port to listen on; 0 for any free one.", valueName: "number"))
    var port = 8080

    @Option(
        help: ArgumentHelp(
            "The address to listen on. Beyond this machine, put a proxy with HTTPS before it: tokens are sent in clear.",
            valueName: "address"))
    var host = "127.0.0.1"

    @OptionGroup(title: "Where the pictures are") var place: GalleryOptions
    @OptionGroup(title: "Ledger") var ledger: LedgerOptions

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port must be 0 to 65535.") }
    }

    func run() async throws {
        try await ledger.withLedger(ifMissing: .create) { ledger in
            let served = try await served(in: ledger)
            let server = AltTextServer(
                ledger: ledger, shelf: AlbumShelf(served), options: ServerOptions(host: host, port: port)
            ) { port in
                await announce(served, port: port, ledger: ledger)
            }
            let group = ServiceGroup(
                configuration: ServiceGroupConfiguration(
                    services: [.init(service: server)], gracefulShutdownSignals: [.sigint, .sigterm],
                    logger: AltTextServer.quietLogger))
            do {
                try await group.run()
            } catch let error as WebError {
                Console.complain(error.description)
                throw ExitStatus.nothingDone
            }
            for gallery in served { await gallery.gallery.shutdown() }
        }
    }

    /// The galleries that were named, or all that can be opened.
    private func served(in ledger: Ledger) async throws -> [ServedGallery] {
        let surroundings = Surroundings()
        var served: [ServedGallery] = []
        for name in galleries {
            let gallery = try await place.open(Address(name).gallery, surroundings)
            served.append(ServedGallery(gallery, as: try await ledger.gallery(gallery.id)))
        }
        guard galleries.isEmpty else { return served }
        for record in try await ledger.galleries() {
            do {
                served.append(ServedGallery(try await place.opened(record.gallery, surroundings, nil), as: record))
            } catch let error as GalleryError {
                Console.complain("\(record.gallery) is not served: \(error.description)")
            }
        }
        return served
    }

    private func announce(_ served: [ServedGallery], port: Int, ledger: Ledger) async {
        let count = served.count == 1 ? "1 gallery" : "\(served.count) galleries"
        Console.say("Serving \(count) at http://\(host.contains(":") ? "[\(host)]" : host):\(port)")
        for gallery in AlbumShelf(served).galleries {
            Console.say("  \(gallery.record.gallery)" + (gallery.album.map { " as album \($0)" } ?? ""))
        }
        let hasToken = (try? await ledger.tokens().contains { $0.revokedAt == nil }) ?? true
        if !hasToken {
            Console.say("Nobody has a token yet: alttext token create --scope write --name \"…\"")
        }
    }
}
