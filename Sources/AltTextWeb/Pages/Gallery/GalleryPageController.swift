internal import AltText
internal import AltTextLedger
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import ServiceLifecycle

/// The pages about galleries.
struct GalleryPageController: Sendable {
    let ledger: Ledger
    let shelf: AlbumShelf
    let sessions: SessionTable
    /// `nil` where no run can be begun here.
    let runs: ServedRuns?
    let clock: @Sendable () -> Duration

    /// How many pictures a page shows.
    private static let pageSize = 60

    var endpoints: [Endpoint] {
        [
            Endpoint(.get, "/gallery", .session(.read), overview),
            Endpoint(.get, "/gallery/{id}", .session(.read), grid),
            Endpoint(.get, "/gallery/{id}/progress", .session(.read), progress),
        ]
    }

    private func overview(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try context.signedIn()
        _ = try QueryParameters(request, names: [])
        var galleries: [(GalleryRecord, GalleryProgress)] = []
        for gallery in try await ledger.galleries() {
            galleries.append((gallery, try await progress(of: gallery.id)))
        }
        return GalleriesPage(visit: visit, galleries: galleries).page.response()
    }

    private func grid(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try context.signedIn()
        let gallery = try await gallery(context)
        let parameters = try QueryParameters(request, names: ["status", "search", "after"])
        let filter = try GridFilter(parameters)
        let last = parameters["after"].flatMap(Int64.init).map { PictureRecord.ID($0) }
        var pictures = try await ledger.grid(of: gallery.id, filter.query, after: last, limit: Self.pageSize + 1)
        let hasMore = pictures.count > Self.pageSize
        if hasMore { pictures.removeLast() }
        let page = GridPage(
            visit: visit, gallery: gallery, filter: filter, pictures: pictures,
            next: hasMore ? pictures.last?.picture.id : nil, isFirst: last == nil,
            progress: try await progress(of: gallery.id), offersRuns: runs != nil && shelf.gallery(gallery.id) != nil)
        return page.page.response()
    }

    private func progress(of gallery: GalleryRecord.ID) async throws(LedgerError) -> GalleryProgress {
        try await GalleryProgress(of: gallery, in: ledger, activity: runs?.activity(gallery))
    }

    private func gallery(_ context: WebContext) async throws -> GalleryRecord {
        let number = context.parameters.get("id").flatMap(Int64.init)
        guard let gallery = try await ledger.galleries().first(where: { $0.id.rawValue == number }) else {
            throw APIError(.notFound, "no_such_gallery", "There is no such gallery here.")
        }
        return gallery
    }

    /// News as they happen, as server-sent events.
    private func progress(_ request: Request, _ context: WebContext) async throws -> Response {
        let gallery = try await gallery(context)
        let secret = try context.signedIn().secret
        let news = ProgressNews(gallery: gallery.id, ledger: ledger, runs: runs) { [sessions, clock] in
            sessions.lasts(secret, at: clock())
        }
        let stream = AsyncStream { await news.next() }.cancelOnGracefulShutdown()
        let body = ResponseBody { writer in
            for await text in stream { try await writer.write(ByteBuffer(string: text)) }
            try await writer.finish(nil)
        }
        return Response(
            status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"], body: body)
    }
}
