internal import AltText
internal import AltTextLedger
internal import HTTPTypes
internal import Hummingbird

/// Pictures as resources.
struct PictureController: Sendable {
    let ledger: Ledger
    let finder: PictureFinder
    let editor: Editor
    let log: SecurityLog

    var endpoints: [Endpoint] {
        [
            Endpoint(.get, "/api/pictures", .scopes([.read]), list),
            Endpoint(.get, "/api/pictures/{id}", .scopes([.read]), get),
            Endpoint(.patch, "/api/pictures/{id}", .scopes([.review, .write]), patch),
            Endpoint(.get, "/api/pictures/{id}/history", .scopes([.read]), history),
        ]
    }

    private func get(_ request: Request, _ context: WebContext) async throws -> Response {
        let (gallery, served, face) = try await picture(context)
        let headers = Self.headers(of: face)
        if let known = request.headers[.ifNoneMatch], EntityTag(face.picture).isKnown(ifNoneMatch: known) {
            return .notModified(headers)
        }
        return .json(try await detail(face, in: gallery, served), headers: headers)
    }

    private func patch(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let token = context.token else { throw APIError.missingToken() }
        let (gallery, served, face) = try await picture(context)
        let edit = try await Edit.picture(request)
        guard served != nil || edit.alt == nil else {
            throw APIError(
                .conflict, "gallery_not_served",
                "The picture's gallery is not served here. Start the server with \(gallery.gallery).")
        }
        let changed = try await editor.apply(edit, to: face, in: served, by: token)
        if edit.removes, changed.picture.version != face.picture.version {
            log.note(.removed, request, context, name: token.name)
        }
        return .json(try await detail(changed, in: gallery, served), headers: Self.headers(of: changed))
    }

    private func history(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let history = try await ledger.history(of: try Self.id(context)) else { throw APIError.noSuchPicture() }
        let picture = history.texts.picture
        let gallery = try await ledger.galleries().first { $0.id == picture.galleryID }
        guard let gallery else { throw APIError.noSuchPicture() }
        let tag = EntityTag(picture)
        let headers: HTTPFields = [.eTag: tag.text, .cacheControl: "no-cache"]
        if let known = request.headers[.ifNoneMatch], tag.isKnown(ifNoneMatch: known) { return .notModified(headers) }
        return .json(history.json(in: gallery.gallery), headers: headers)
    }
}

// MARK: - One picture

extension PictureController {
    private static func id(_ context: WebContext) throws(APIError) -> PictureRecord.ID {
        guard let id = context.parameters.get("id").flatMap(Int64.init) else { throw .noSuchPicture() }
        return PictureRecord.ID(id)
    }

    private func picture(
        _ context: WebContext
    ) async throws -> (gallery: GalleryRecord, served: ServedGallery?, face: Ledger.PictureFace) {
        guard let face = try await ledger.face(of: try Self.id(context)) else { throw APIError.noSuchPicture() }
        if let served = finder.shelf.gallery(face.picture.galleryID) {
            return (served.record, served, try await finder.checked(face, in: served))
        }
        let gallery = try await ledger.galleries().first { $0.id == face.picture.galleryID }
        guard let gallery else { throw APIError.noSuchPicture() }
        return (gallery, nil, face)
    }

    private func detail(
        _ face: Ledger.PictureFace, in gallery: GalleryRecord, _ served: ServedGallery?
    ) async throws -> JSON {
        guard let history = try await ledger.history(of: face.picture.id) else { throw APIError.noSuchPicture() }
        return PictureAnswer(gallery: gallery, served: served).detailed(face, history)
    }

    private static func headers(of face: Ledger.PictureFace) -> HTTPFields {
        [.eTag: EntityTag(face.picture).text, .cacheControl: "no-cache"]
    }
}

// MARK: - Many pictures

extension PictureController {
    private func list(_ request: Request, _ context: WebContext) async throws -> Response {
        let parameters = try QueryParameters(request, names: ["gallery", "missing", "status", "limit", "cursor"])
        let limit = try parameters.number("limit", in: 1...500, default: 50)
        let query = PictureQuery(
            ledger: ledger,
            galleries: try await GalleryNames(ledger: ledger, shelf: finder.shelf).galleries(parameters["gallery"]),
            isMissing: try parameters.bool("missing"), status: try parameters.word("status"))
        let page = try await query.page(after: try Self.cursor(parameters), limit: limit)
        let pictures = page.pictures.map { picture in
            PictureAnswer(gallery: picture.gallery, served: finder.shelf.gallery(picture.gallery.id)).json(picture.face)
        }
        var headers: HTTPFields = [.cacheControl: "no-cache"]
        let next = page.next.map { Self.address(of: $0, parameters, limit: limit) }
        if let next { headers[.link] = "<\(next)>; rel=\"next\"" }
        return .json(["pictures": .array(pictures), "next": next.map { .string($0) } ?? .null], headers: headers)
    }

    private static func cursor(_ parameters: QueryParameters) throws(APIError) -> PageCursor? {
        guard let text = parameters["cursor"] else { return nil }
        guard let cursor = PageCursor(text) else {
            throw .badParameter("cursor", "The cursor should be one that a page before named as \"next\".")
        }
        return cursor
    }

    private static func address(of cursor: PageCursor, _ parameters: QueryParameters, limit: Int) -> String {
        let kept = ["gallery", "missing", "status"].compactMap { name in
            parameters[name].map { "\(name)=\(PathText.encode($0))&" }
        }
        return "/api/pictures?\(kept.joined())limit=\(limit)&cursor=\(cursor.text)"
    }
}
