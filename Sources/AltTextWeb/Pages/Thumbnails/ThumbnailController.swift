internal import AltText
internal import AltTextGalleries
internal import AltTextLedger
internal import AltTextPictures
internal import AltTextRuns
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Pictures at the size of a page, made once: upright, still, and without what the file says about people and places.
struct ThumbnailController: Sendable {
    let ledger: Ledger
    let shelf: AlbumShelf
    let preparer: PicturePreparer
    private let cache = ThumbnailCache()
    private let folder: ThumbnailFolder?
    private let turns = Turns<ThumbnailKey>()
    /// How many pictures are in memory whole at once.
    private let slots = Slots(count: 4)

    /// - Parameter folder: where thumbnails are kept; `nil`: in memory alone.
    init(ledger: Ledger, shelf: AlbumShelf, folder: ThumbnailFolder?) {
        self.ledger = ledger
        self.shelf = shelf
        self.folder = folder
        preparer = PicturePreparer(limits: PictureLimits(duration: .seconds(20)))
    }

    var endpoints: [Endpoint] {
        [Endpoint(.get, "/thumbnails/{id}/{width}", .session(.read), get)]
    }

    private func get(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let id = context.parameters.get("id").flatMap(Int64.init),
            let width = context.parameters.get("width").flatMap(Int.init).flatMap(ThumbnailWidth.init),
            let picture = try await ledger.picture(PictureRecord.ID(id))
        else { throw APIError.noSuchPicture() }
        let key = ThumbnailKey(picture, width)
        let tag = EntityTag(digest: key.text)
        var headers: HTTPFields = [.eTag: tag.text, .cacheControl: "private, max-age=86400"]
        if let known = request.headers[.ifNoneMatch], tag.isKnown(ifNoneMatch: known) { return .notModified(headers) }
        let thumbnail = try await turns.withTurn(key) { () throws(APIError) in try await make(picture, width, key) }
        headers[.contentType] = thumbnail.type.rawValue
        return Response(
            status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: thumbnail.bytes)))
    }

    private func make(
        _ picture: PictureRecord, _ width: ThumbnailWidth, _ key: ThumbnailKey
    ) async throws(APIError) -> Thumbnail {
        if let known = cache[key] { return known }
        guard let served = shelf.gallery(picture.galleryID) else { throw .noSuchPicture() }
        let lastingKey = ThumbnailKey(picture, in: served.record.gallery, width)
        if let lastingKey, let known = folder?[lastingKey].flatMap(Thumbnail.init) {
            cache.keep(known, for: key)
            return known
        }
        let preparation = PicturePreparation(longSidePixels: width.rawValue, jpegQuality: 80)
        let thumbnail = try await slots.withSlot { () throws(APIError) in
            do throws(GalleryError) {
                let bytes = try await served.gallery.bytes(of: picture.listing)
                return await prepared(bytes, preparation)
            } catch {
                throw APIError(error)
            }
        }
        guard let thumbnail else {
            throw APIError(.unprocessableContent, "no_picture", "The file is not a picture that can be shown.")
        }
        cache.keep(thumbnail, for: key)
        if let lastingKey { folder?.keep(thumbnail.bytes, for: lastingKey) }
        return thumbnail
    }

    private func prepared(_ bytes: [UInt8], _ preparation: PicturePreparation) async -> Thumbnail? {
        let pictures = try? await preparer.prepare(bytes, as: [preparation]).pictures
        return pictures?[preparation].flatMap { Thumbnail($0.bytes) }
    }
}
