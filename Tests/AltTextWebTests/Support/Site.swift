import AltText
import AltTextGalleries
import AltTextLedger
import AltTextRuns
import AltTextTesting
import AltTextWeb
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Synchronization
import Testing

/// A server over a ledger of its own, with the folder "Photos" and the site that keeps its own texts.
struct Site: Sendable {
    let ledger: Ledger
    let folder: MemoryGallery
    let site: MemoryGallery
    let shelf: AlbumShelf
    let clock = ManualClock()
    let tokens: [TokenRecord.Scope: String]

    /// How requests get to the server.
    enum Transport: CaseIterable {
        case inProcess
        case socket

        var setup: TestingSetup {
            switch self {
            case .inProcess: .router
            case .socket: .live
            }
        }
    }

    var server: AltTextServer {
        var server = AltTextServer(ledger: ledger, shelf: shelf, options: .patient)
        let clock = clock
        server.clock = { clock.now }
        return server
    }

    var listings: ListingRefresher { ListingRefresher(ledger: ledger, shelf: shelf, logger: AltTextServer.quietLogger) }

    /// Finds out what came of writes whose end nobody saw, as a run does.
    func closeOpenWrites() async throws {
        for picture in try await ledger.openWrites(in: shelf.galleries[1].record.id, limit: 10) {
            guard let write = picture.openWriteID else { continue }
            _ = try await Publisher(ledger: ledger, gallery: site).conclude(write, of: picture)
        }
    }

    /// Lets a visitor with a token of some scope make requests.
    func visit(
        as scope: TokenRecord.Scope? = .write, over transport: Transport = .inProcess,
        _ body: @Sendable (Visitor) async throws -> Void
    ) async throws {
        let token = scope.flatMap { tokens[$0] }
        try await server.buildApplication().test(transport.setup) { client in
            try await body(Visitor(client: client, token: token))
        }
    }

    /// The number of a picture of the folder.
    func id(of name: String) async throws -> PictureRecord.ID {
        try #require(try await ledger.picture(PictureID(name), in: shelf.galleries[0].record.id)).id
    }

    /// What the ledger knows of a picture of the folder.
    func texts(of name: String) async throws -> Ledger.PictureTexts {
        try #require(try await ledger.texts(of: try await id(of: name)))
    }
}

extension ServerOptions {
    /// For a client that may be kept waiting by all the other tests: it keeps its connection meanwhile.
    static var patient: ServerOptions { ServerOptions(port: 0, idleTimeout: .seconds(600)) }
}

/// Time that passes when told to.
final class ManualClock: Sendable {
    private let time = Mutex(Duration.zero)

    var now: Duration { time.withLock { $0 } }

    func advance(by duration: Duration) { time.withLock { $0 += duration } }
}

/// Runs `body` with a site, and removes it whatever happens.
func withSite(
    _ pictures: [String: MemoryGallery.Picture] = ["heron.jpg": .init(), "skye/journey.jpg": .init()],
    onSite sitePictures: [String: MemoryGallery.Picture] = ["2024/boat": .init()],
    _ body: (Site) async throws -> Void
) async throws {
    try await withScratchFolder { scratch in
        let ledger = try await Ledger.open(path: scratch.path(of: "ledger.sqlite"))
        let folder = MemoryGallery(GalleryID(kind: .folder, place: "/home/ann/Photos"), pictures)
        let site = MemoryGallery(
            GalleryID(kind: .album, place: "https://example.org"), keeping: .gallery, sitePictures)
        let shelf = AlbumShelf([
            ServedGallery(folder, as: try await ledger.gallery(folder.id)),
            ServedGallery(site, as: try await ledger.gallery(site.id)),
        ])
        var tokens: [TokenRecord.Scope: String] = [:]
        for scope in TokenRecord.Scope.allCases {
            tokens[scope] = try await ledger.createToken(named: "the \(scope.rawValue)r", scopes: [scope]).token
        }
        let scene = Site(ledger: ledger, folder: folder, site: site, shelf: shelf, tokens: tokens)
        await scene.listings.enlist()
        try await body(scene)
        try ledger.close()
    }
}
