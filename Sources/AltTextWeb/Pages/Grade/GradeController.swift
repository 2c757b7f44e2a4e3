internal import AltText
internal import AltTextLedger
internal import Crypto
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Grading captions without knowing whose they are.
struct GradeController: Sendable {
    let ledger: Ledger
    let shelf: AlbumShelf
    let sessions: SessionTable

    var endpoints: [Endpoint] {
        [
            Endpoint(.get, "/grade", .session(.review), overview),
            Endpoint(.get, "/grade/next", .session(.review), next),
            Endpoint(.get, "/grade/export", .session(.review), export),
            Endpoint(.get, "/grade/{id}", .session(.review), sheet),
            Endpoint(.post, "/grade/{id}", .session(.review), record),
        ]
    }

    private func overview(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try context.signedIn()
        _ = try QueryParameters(request, names: [])
        let page = GradingPage(
            visit: visit, count: try await ledger.gradedCount(by: visit.reviewer.name, in: nil),
            hasMore: try await ledger.ungradedPicture(by: visit.reviewer.name, in: nil) != nil,
            galleries: try await ledger.galleries(), notice: sessions.takeNotice(visit.secret))
        return page.page.response()
    }

    private func next(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try context.signedIn()
        let parameters = try QueryParameters(request, names: ["gallery", "after"])
        let gallery = try Self.gallery(parameters)
        let last = parameters["after"].flatMap(Int64.init).map { PictureRecord.ID($0) }
        let found = try await ledger.ungradedPicture(by: visit.reviewer.name, in: gallery, after: last)
        guard let found else {
            sessions.update(visit.secret) { $0.notice = .done("No picture is left that you have not graded.") }
            return .seeOther("/grade")
        }
        return .seeOther("/grade/\(found)" + Self.query(gallery))
    }

    private func sheet(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try context.signedIn()
        let gallery = try Self.gallery(try QueryParameters(request, names: ["gallery"]))
        let (history, captions) = try await captions(context, visit)
        let picture = history.texts.picture
        let page = GradeSheet(
            visit: visit, picture: picture, captions: captions,
            known: try await ledger.grades(of: picture.id, by: visit.reviewer.name),
            fileAddress: shelf.gallery(picture.galleryID).map { "/files/\($0.path(of: picture.listing.id))" },
            query: Self.query(gallery), skip: "/grade/next" + Self.query(gallery, after: picture.id),
            notice: sessions.takeNotice(visit.secret))
        return page.page.response()
    }

    private func record(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try context.signedIn()
        let form = try context.sentForm()
        let gallery = try Self.gallery(try QueryParameters(request, names: ["gallery"]))
        let (history, captions) = try await captions(context, visit)
        var grades: [CaptionRecord.ID: NewGrade] = [:]
        for caption in captions {
            let number = caption.record.id.rawValue
            guard let sent = form["points_\(number)"] else { continue }
            guard let points = Int(sent), (0...5).contains(points) else {
                throw APIError.badField("points_\(number)", "Points go from 0 to 5.")
            }
            grades[caption.record.id] = NewGrade(
                points: points, isRepetitive: form["repetition_\(number)"] != nil,
                isHallucinated: form["hallucination_\(number)"] != nil, tellsMood: form["mood_\(number)"] != nil)
        }
        let id = history.texts.picture.id
        guard grades.count == captions.count else {
            sessions.update(visit.secret) {
                $0.notice = .problem("Grade every caption; you can skip the picture, too.")
            }
            return .seeOther("/grade/\(id)" + Self.query(gallery))
        }
        try await ledger.record(grades, of: id, by: visit.reviewer.name)
        sessions.update(visit.secret) { $0.notice = .done("Your grades are saved.") }
        return .seeOther("/grade/next" + Self.query(gallery, after: id))
    }

    private func captions(
        _ context: WebContext, _ visit: SessionGate.Visit
    ) async throws -> (Ledger.History, [ModelCaptions.Caption]) {
        guard let id = context.parameters.get("id").flatMap(Int64.init),
            let history = try await ledger.history(of: PictureRecord.ID(id))
        else { throw APIError.noSuchPicture() }
        // A caption without a text cannot be graded; evaluation counts it as a failure.
        let captions = ModelCaptions(history).all.filter { if case .success = $0.text { true } else { false } }
        guard !captions.isEmpty else {
            throw APIError(.notFound, "no_captions", "No model has said anything about this picture yet.")
        }
        return (
            history,
            BlindOrder.shuffled(captions, picture: history.texts.picture.id, grader: visit.reviewer.name)
        )
    }

    private static func gallery(_ parameters: QueryParameters) throws(APIError) -> GalleryRecord.ID? {
        guard let text = parameters["gallery"], !text.isEmpty else { return nil }
        guard let number = Int64(text) else { throw .badParameter("gallery", "The gallery should be a number.") }
        return GalleryRecord.ID(number)
    }

    private static func query(_ gallery: GalleryRecord.ID?, after last: PictureRecord.ID? = nil) -> String {
        let values = [gallery.map { "gallery=\($0)" }, last.map { "after=\($0)" }].compactMap { $0 }
        return values.isEmpty ? "" : "?" + values.joined(separator: "&")
    }
}

// MARK: - Export

extension GradeController {
    private enum Format: String, CaseIterable {
        case csv
        case json
    }

    private func export(_ request: Request, _ context: WebContext) async throws -> Response {
        let parameters = try QueryParameters(request, names: ["gallery", "format"])
        let format: Format = try parameters.word("format") ?? .csv
        let grades = try await ledger.namedGrades(in: try Self.gallery(parameters))
        let headers: HTTPFields = [
            .contentDisposition: "attachment; filename=\"grades.\(format.rawValue)\"", .cacheControl: "no-store",
            .contentType: format == .csv ? "text/csv; charset=utf-8" : "application/json",
        ]
        let bytes = format == .csv ? GradeExport.csv(grades) : GradeExport.json(grades)
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

/// The order in which a grader sees the captions about a picture: random, the same at every look, and another one for every
/// picture and grader, so that no place in it tells the model.
enum BlindOrder {
    static func shuffled(
        _ captions: [ModelCaptions.Caption], picture: PictureRecord.ID, grader: String
    ) -> [ModelCaptions.Caption] {
        func key(_ caption: ModelCaptions.Caption) -> String {
            let seed = "\(caption.record.id.rawValue) \(picture.rawValue) \(grader)"
            return SHA256.hash(data: Array(seed.utf8)).hexadecimal
        }
        return captions.map { (key($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
}
