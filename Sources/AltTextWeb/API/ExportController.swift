internal import AltText
internal import AltTextLedger
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Every picture of a gallery or of all, with its text, as one stream that takes no more memory than a page of it.
struct ExportController: Sendable {
    let ledger: Ledger
    let shelf: AlbumShelf

    /// The forms of an export.
    private enum Format: String, CaseIterable {
        /// One JSON object a line.
        case jsonl
    }

    /// How many pictures are read at once.
    private static let pageSize = 200

    var endpoints: [Endpoint] {
        [Endpoint(.get, "/api/export", .scopes([.read]), export)]
    }

    private func export(_ request: Request, _ context: WebContext) async throws -> Response {
        let parameters = try QueryParameters(request, names: ["gallery", "format"])
        let format: Format = try parameters.word("format") ?? .jsonl
        let galleries = try await GalleryNames(ledger: ledger, shelf: shelf).galleries(parameters["gallery"])
        let query = PictureQuery(ledger: ledger, galleries: galleries)
        let headers: HTTPFields = [
            .contentType: "application/jsonl",
            .contentDisposition: "attachment; filename=\"alttext.\(format.rawValue)\"",
            .cacheControl: "no-cache",
        ]
        let body = ResponseBody { writer in
            try await write(query, to: &writer)
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: headers, body: body)
    }

    /// Writing waits for the client. Where the ledger fails half-way, the connection breaks off, so that nobody takes a
    /// part for the whole.
    @concurrent private func write(_ query: PictureQuery, to writer: inout any ResponseBodyWriter) async throws {
        var cursor: PageCursor?
        repeat {
            let page = try await query.page(after: cursor, limit: Self.pageSize)
            var buffer = ByteBuffer()
            for picture in page.pictures {
                let answer = PictureAnswer(gallery: picture.gallery, served: shelf.gallery(picture.gallery.id))
                buffer.writeBytes(answer.json(picture.face).utf8)
                buffer.writeInteger(UInt8(ascii: "\n"))
            }
            if buffer.readableBytes > 0 { try await writer.write(buffer) }
            cursor = page.next
        } while cursor != nil
    }
}
