internal import AltText
internal import AltTextGalleries
internal import AltTextLedger
internal import AltTextRuns
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// The pictures themselves.
struct FileController: Sendable {
    let finder: PictureFinder
    /// How many pictures are read at once, however many are asked for.
    private let slots = Slots(count: 8)

    init(finder: PictureFinder) {
        self.finder = finder
    }

    var endpoints: [Endpoint] {
        [Endpoint(.get, "/files/{album}/{image}", .scopes([.read]), get)]
    }

    private func get(_ request: Request, _ context: WebContext) async throws -> Response {
        let names = try PathText.picture(in: PathText.segments(of: request.uri.path).dropFirst())
        let found = try await finder.listed(names)
        let bytes = try await slots.withSlot { () throws(APIError) in
            do throws(GalleryError) {
                return try await found.served.gallery.bytes(of: found.face.picture.listing)
            } catch {
                throw APIError(error)
            }
        }
        // Whatever its name says: what is no picture is nobody's business here.
        guard let type = PictureType(of: bytes) else { throw APIError.noSuchPicture() }
        let headers = Self.headers(of: bytes, type)
        // The stamp in the ledger may be a minute old; the bytes are what they are.
        if let known = request.headers[.ifNoneMatch], Self.tag(of: bytes).isKnown(ifNoneMatch: known) {
            return .notModified(headers)
        }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    private static func tag(of bytes: [UInt8]) -> EntityTag { EntityTag(digest: PictureDigest.text(of: bytes)) }

    private static func headers(of bytes: [UInt8], _ type: PictureType) -> HTTPFields {
        var headers: HTTPFields = [
            .eTag: tag(of: bytes).text, .cacheControl: "private, no-cache", .contentType: type.rawValue,
        ]
        // A drawing is a document that may hold script; opened by itself it gets no rights.
        if type == .svg { headers[.contentSecurityPolicy] = "sandbox; default-src 'none'; style-src 'unsafe-inline'" }
        return headers
    }
}
