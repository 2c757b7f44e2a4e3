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
        [
            "id": .integer(Int(gallery.id.rawValue)),
            "name": .string(gallery.gallery.description),
            "kind": .string(gallery.gallery.kind.rawValue),
            "served": .bool(served != nil),
            "album": served?.album.map { .string($0) } ?? .null,
            "pictures": .integer(tallies.reduce(0) { $0 + $1.pictures }),
            "tallies": .array(tallies.map(json)),
        ]
    }

    private static func json(_ tally: Ledger.Tally) -> JSON {
        var answer: JSON = ["status": .string(tally.status.rawValue), "pictures": .integer(tally.pictures)]
        if !tally.reason.isEmpty { answer["reason"] = .string(tally.reason) }
        return answer
    }
}
