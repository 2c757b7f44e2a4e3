internal import AltText
internal import AltTextLedger
internal import HTTPTypes
internal import Hummingbird

/// The galleries that the ledger knows, and how their pictures stand.
struct GalleryController: Sendable {
    let ledger: Ledger
    let shelf: AlbumShelf

    var endpoints: [Endpoint] {
        [Endpoint(.get, "/api/galleries", .scopes([.read]), list)]
    }

    private func list(_ request: Request, _ context: WebContext) async throws -> Response {
        _ = try QueryParameters(request, names: [])
        var galleries: [JSON] = []
        for gallery in try await ledger.galleries() {
            galleries.append(Self.json(gallery, shelf.gallery(gallery.id), try await ledger.tallies(of: gallery.id)))
        }
        return .json(["galleries": .array(galleries)], headers: [.cacheControl: "no-cache"])
    }

    private static func json(_ gallery: GalleryRecord, _ served: ServedGallery?, _ tallies: [Ledger.Tally]) -> JSON {
        var answer = gallery.json(tallies)
        answer["served"] = .bool(served != nil)
        answer["album"] = served?.album.map { .string($0) } ?? .null
        return answer
    }
}
