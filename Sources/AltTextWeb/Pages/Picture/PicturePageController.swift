internal import AltText
internal import AltTextLedger
internal import AltTextModels
internal import AltTextRuns
internal import HTTPTypes
internal import Hummingbird

/// The page about one picture, and setting its text.
struct PicturePageController: Sendable {
    let ledger: Ledger
    let shelf: AlbumShelf
    let turns: Turns<PictureRecord.ID>
    let sessions: SessionTable
    let inquiries: InquiryController
    let linter: Linter
    let log: SecurityLog

    var endpoints: [Endpoint] {
        [
            Endpoint(.get, "/pictures/{id}", .session(.read), get),
            Endpoint(.post, "/pictures/{id}", .session(.write), set),
        ]
    }

    private func get(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try context.signedIn()
        _ = try QueryParameters(request, names: [])
        // Looked at before the answers are: then none that came in between is missing on a page that says all are there.
        let inquiry = inquiries.inquiry(about: try Self.id(context))
        guard let history = try await ledger.history(of: try Self.id(context)) else { throw APIError.noSuchPicture() }
        let picture = history.texts.picture
        let served = shelf.gallery(picture.galleryID)
        let page = PicturePage(
            visit: visit, history: history,
            gallery: try await ledger.galleries().first { $0.id == picture.galleryID },
            fileAddress: served.map { "/files/\($0.path(of: picture.listing.id))" },
            annotations: try await ledger.annotations(of: picture.id),
            answers: await inquiries.html(history, inquiry, for: visit),
            linter: linter, notice: sessions.takeNotice(visit.secret))
        return page.page.response()
    }

    private func set(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try context.signedIn()
        let form = try context.sentForm()
        let id = try Self.id(context)
        let version = Int(try form.number("version"))
        let alt = try Self.alt(form)
        guard let picture = try await ledger.picture(id) else { throw APIError.noSuchPicture() }
        guard let served = shelf.gallery(picture.galleryID) else {
            throw APIError.notServed()
        }
        let outcome = try await turns.withTurn(id) { () throws(LedgerError) -> HumanEdit.Outcome in
            guard try await ledger.picture(id)?.version == version else { return .conflict }
            return try await HumanEdit(ledger: ledger, gallery: served.gallery).set(
                alt, of: id, by: visit.reviewer.name, ifVersion: version)
        }
        if case .written = outcome, alt == .missing { log.note(.removed, request, context, name: visit.reviewer.name) }
        sessions.update(visit.secret) { $0.notice = Self.notice(outcome) }
        return .seeOther("/pictures/\(id)")
    }

    private static func alt(_ form: SentForm) throws(APIError) -> AlternativeText {
        switch form["choice"] {
        case "decorative": return .decorative
        case "remove": return .missing
        case "text":
            let text = try SentText.line(form["text"] ?? "", field: "text", limit: SentText.longestAlt)
            guard !text.isEmpty else {
                throw .badField("text", "Write a text, mark the picture as decorative, or remove the text.")
            }
            return .text(text)
        default: throw .badField("choice", "The choice should be text, decorative or remove.")
        }
    }

    private static func notice(_ outcome: HumanEdit.Outcome) -> Notice {
        switch outcome {
        case .written: .done("Saved.")
        case .accepted: .done("Saved: you accepted the model's text as it is.")
        case .unchanged: .done("That was the text already.")
        case .conflict: .overtaken
        case .failed(let error): .problem(APIError(error).message)
        }
    }

    private static func id(_ context: WebContext) throws(APIError) -> PictureRecord.ID {
        guard let id = context.parameters.get("id").flatMap(Int64.init) else { throw .noSuchPicture() }
        return PictureRecord.ID(id)
    }
}
