internal import AltText
internal import AltTextLedger
internal import AltTextModels
internal import AltTextRuns
internal import HTTPTypes
internal import Hummingbird

/// Asking models about one picture, and choosing what one of them said.
struct InquiryController: Sendable {
    let ledger: Ledger
    let shelf: AlbumShelf
    let desk: ReviewDesk
    let sessions: SessionTable
    let linter: Linter
    /// What asks; `nil` where no model can be asked.
    let asking: (inquiries: Inquiries, menu: ModelMenu)?

    var endpoints: [Endpoint] {
        let choosing = Endpoint(.post, "/pictures/{id}/choice", .session(.write), choose)
        return asking == nil
            ? [choosing] : [choosing, Endpoint(.post, "/pictures/{id}/captions", .session(.write), ask)]
    }

    /// What is known of the last questions about a picture.
    func inquiry(about picture: PictureRecord.ID) -> Inquiries.Inquiry? { asking?.inquiries[picture] }

    /// The part of a picture's page that is about what models say.
    func html(
        _ history: Ledger.History, _ inquiry: Inquiries.Inquiry?, for visit: SessionGate.Visit
    ) async -> HTML {
        InquiryHTML(
            visit: visit, history: history, inquiry: inquiry,
            items: visit.reviewer.allows(.write) ? await asking?.menu.items() : nil,
            isServed: shelf.gallery(history.texts.picture.galleryID) != nil
        ).html
    }

    private func ask(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try context.signedIn()
        let form = try context.sentForm()
        guard let asking, let picture = try await ledger.picture(try Self.id(context)) else {
            throw APIError.noSuchPicture()
        }
        guard let served = shelf.gallery(picture.galleryID) else { throw APIError.notServed() }
        let names = ModelChoiceHTML.chosen(form, among: await asking.menu.items())
        do throws(APIError) {
            guard !names.isEmpty else { throw .badField("model", "Choose at least one model.") }
            try asking.inquiries.ask(names, about: picture, in: served, by: visit.reviewer.name)
        } catch {
            sessions.update(visit.secret) { $0.notice = .problem(error.message) }
        }
        return .seeOther("/pictures/\(picture.id)")
    }

    private func choose(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try context.signedIn()
        let form = try context.sentForm()
        let id = try Self.id(context)
        let version = Int(try form.number("version"))
        let caption = CaptionRecord.ID(try form.number("caption"))
        let publishes = form["choice"] == "publish"
        guard publishes || form["choice"] == "draft" else {
            throw APIError.badField("choice", "The choice should be publish or draft.")
        }
        let draft = try await desk.suggest(caption, for: id, version: version, linter: linter)
        let notice: Notice
        if let draft, publishes {
            notice = Self.notice(
                try await desk.carryOut(
                    .text(draft.alt), on: id, draft: draft.id, version: draft.version, by: visit.reviewer.name))
        } else {
            notice = draft == nil ? .overtaken : .done("It is the draft now, and waits for review.")
        }
        sessions.update(visit.secret) { $0.notice = notice }
        return .seeOther("/pictures/\(id)")
    }

    private static func notice(_ outcome: ReviewDesk.Outcome<ReviewDeed>) -> Notice {
        switch outcome {
        case .done: .done("Published. The text stays the model's, accepted by you.")
        case .overtaken: .overtaken
        case .failed(let reason): .problem("It is the draft now, but could not be published. \(reason)")
        }
    }

    private static func id(_ context: WebContext) throws(APIError) -> PictureRecord.ID {
        guard let id = context.parameters.get("id").flatMap(Int64.init) else { throw .noSuchPicture() }
        return PictureRecord.ID(id)
    }
}

extension Notice {
    static let overtaken = Notice.problem(
        "Somebody else has changed the picture since you saw it, so nothing was written. This is how it stands now.")
}

extension APIError {
    static func notServed() -> APIError {
        APIError(.conflict, "gallery_not_served", "The picture's gallery is not served here.")
    }
}
