internal import AltText
internal import AltTextLedger
internal import HTTPTypes
internal import Hummingbird

/// The album API, byte-compatible with the original.
struct AlbumController: Sendable {
    let finder: PictureFinder
    let editor: Editor
    let log: SecurityLog

    var endpoints: [Endpoint] {
        [
            Endpoint(.get, "/album/{album}/{image}/get", .scopes([.read]), get),
            Endpoint(.patch, "/album/{album}/{image}/patch", .scopes([.review, .write]), patch),
        ]
    }

    private func get(_ request: Request, _ context: WebContext) async throws -> Response {
        let found = try await finder.picture(try Self.names(in: request))
        let headers = Self.headers(of: found.face, in: found.served)
        if let known = request.headers[.ifNoneMatch], EntityTag(found.face.picture).isKnown(ifNoneMatch: known) {
            return .notModified(headers)
        }
        return .json(AlbumAnswer.json(found.face, tellsVerified: Self.asksForVerified(request)), headers: headers)
    }

    private func patch(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let token = context.token else { throw APIError.missingToken() }
        let found = try await finder.picture(try Self.names(in: request))
        let edit = try await Edit.album(request)
        let face = try await editor.apply(edit, to: found.face, in: found.served, by: token)
        if edit.removes, face.picture.version != found.face.picture.version {
            log.note(.removed, request, context, name: token.name)
        }
        let answer = AlbumAnswer.json(face, tellsVerified: edit.isVerified != nil || Self.asksForVerified(request))
        return .json(answer, headers: Self.headers(of: face, in: found.served))
    }

    /// Whether `verified` is wanted in the answer: `?verified=1`, or `verified=1` among the parameters of `Accept`. Unasked,
    /// the answer has what it always had.
    private static func asksForVerified(_ request: Request) -> Bool {
        if request.uri.queryParameters["verified"] == "1" { return true }
        return request.headers[values: .accept].contains { value in
            value.split(separator: ";").dropFirst().contains { $0.filter { !$0.isWhitespace } == "verified=1" }
        }
    }

    /// What stands between `/album/` and the verb.
    private static func names(in request: Request) throws(APIError) -> [String] {
        try PathText.picture(in: PathText.segments(of: request.uri.path).dropFirst().dropLast())
    }

    private static func headers(of face: Ledger.PictureFace, in served: ServedGallery) -> HTTPFields {
        [
            .eTag: EntityTag(face.picture).text,
            .link: "</files/\(served.path(of: face.picture.listing.id))>; rel=\"describes\"",
            .cacheControl: "no-cache",
        ]
    }
}

/// What the album API says of a picture: byte for byte what the original says where a person wrote the text or there is
/// none, and who wrote it where a model did.
enum AlbumAnswer {
    /// - Parameter tellsVerified: whether the answer says whether a person stands for the text: 1, or 0.
    static func json(_ face: Ledger.PictureFace, tellsVerified: Bool = false) -> JSON {
        var answer: [JSON.Member] = [
            JSON.Member("title", .string(face.title ?? "")),
            JSON.Member("alt", .string(face.current?.alt.words ?? "")),
            JSON.Member("caption", .string(face.caption ?? "")),
        ]
        if tellsVerified {
            let isVerified = face.current.map { $0.origin != .ai || face.isAccepted } ?? false
            answer.append(JSON.Member("verified", .integer(isVerified ? 1 : 0)))
        }
        if let current = face.current, current.origin == .ai {
            answer.append(JSON.Member("origin", .string(current.origin.rawValue)))
            answer.append(JSON.Member("model", current.model.map { .string($0) } ?? .null))
            answer.append(JSON.Member("reviewed", .bool(face.isAccepted)))
        }
        return .object(answer)
    }
}
