internal import AltText
internal import AltTextLedger
internal import HTTPTypes
internal import Hummingbird

/// The queue of drafts and its cards.
struct ReviewController: Sendable {
    let ledger: Ledger
    let shelf: AlbumShelf
    let desk: ReviewDesk
    let sessions: SessionTable
    let traits: DraftTraitsMemory
    /// What checks a text while it is typed.
    let linter: Linter

    /// How many drafts a page of the queue shows.
    private static let pageSize = 24

    var endpoints: [Endpoint] {
        [
            Endpoint(.get, "/review", .session(.read), queue),
            Endpoint(.get, "/review/next", .session(.read), next),
            Endpoint(.post, "/review/undo", .session(.review), undo),
            Endpoint(.post, "/review/findings", .session(.read), findings),
            Endpoint(.get, "/review/{id}", .session(.read), card),
            Endpoint(.post, "/review/{id}", .session(.review), decide),
        ]
    }
}

// MARK: - Looking

extension ReviewController {
    private func queue(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try context.signedIn()
        let filter = try ReviewFilter(request, others: ["after"])
        let parameters = try QueryParameters(request, names: ReviewFilter.names.union(["after"]))
        var place: Ledger.DraftPlace?
        if let after = parameters["after"].flatMap(Int64.init),
            let draft = try await ledger.description(DescriptionRecord.ID(after))
        {
            place = Ledger.DraftPlace(of: draft)
        }
        var drafts = try await ledger.drafts(filter.query, after: place, limit: Self.pageSize + 1)
        let hasMore = drafts.count > Self.pageSize
        if hasMore { drafts.removeLast() }
        let page = QueuePage(
            visit: visit, filter: filter, drafts: drafts,
            next: hasMore ? drafts.last.map { filter.address("/review", "after=\($0.text.id)") } : nil,
            count: try await count(filter), isFirst: place == nil, galleries: try await ledger.galleries(),
            traits: try await traits.current(), notice: sessions.takeNotice(visit.secret))
        return page.page.response()
    }

    private func next(_ request: Request, _ context: WebContext) async throws -> Response {
        let filter = try ReviewFilter(request)
        return .seeOther(try await addressOfFirst(filter))
    }

    private func card(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try context.signedIn()
        let filter = try ReviewFilter(request)
        guard let history = try await ledger.history(of: try Self.id(context)) else { throw APIError.noSuchPicture() }
        let place = history.texts.draft.map(Ledger.DraftPlace.init(of:))
        var card = CardPage(visit: visit, filter: filter, history: history)
        card.gallery = try await ledger.galleries().first { $0.id == history.texts.picture.galleryID }
        card.fileAddress = shelf.gallery(history.texts.picture.galleryID).map {
            "/files/\($0.path(of: history.texts.picture.listing.id))"
        }
        card.count = try await count(filter)
        card.next = try await ledger.drafts(filter.query, after: place, limit: 1).first?.picture
        if place != nil {
            card.previous = try await ledger.drafts(filter.query, after: place, isBackwards: true, limit: 1).first?
                .picture
        }
        // What is fetched ahead is no page that somebody sees.
        if !request.isByScript { card.notice = sessions.takeNotice(visit.secret) }
        return card.page.response()
    }

    private func count(_ filter: ReviewFilter) async throws -> DraftCount {
        let limit = filter.query.isPlain ? 100_000 : 1000
        return DraftCount(try await ledger.draftCount(filter.query, limit: limit), limit: limit)
    }

    private static func id(_ context: WebContext) throws(APIError) -> PictureRecord.ID {
        guard let id = context.parameters.get("id").flatMap(Int64.init) else { throw .noSuchPicture() }
        return PictureRecord.ID(id)
    }

    private func addressOfFirst(_ filter: ReviewFilter) async throws -> String {
        guard let first = try await ledger.drafts(filter.query, limit: 1).first else {
            return filter.address("/review")
        }
        return filter.address("/review/\(first.picture.id)")
    }
}

// MARK: - Deciding

extension ReviewController {
    private func decide(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try context.signedIn()
        let form = try context.sentForm()
        let filter = try ReviewFilter(request)
        let id = try Self.id(context)
        guard let texts = try await ledger.texts(of: id) else { throw APIError.noSuchPicture() }
        let draftID = DescriptionRecord.ID(try form.number("draft"))
        guard let draft = try await ledger.description(draftID), draft.pictureID == id else {
            throw APIError.badField("draft", "That is no draft of this picture.")
        }
        let sent = try SentDecision(form, draft: draft)
        guard visit.reviewer.allows(sent.scope) else {
            throw APIError.missingScope(sent.scope, who: visit.reviewer.name)
        }
        // Found before deciding: afterwards the draft has no place in the queue.
        let next = try await ledger.drafts(filter.query, after: Ledger.DraftPlace(of: draft), limit: 1).first
        let outcome = try await desk.carryOut(
            sent.decision, on: id, draft: draftID, version: Int(try form.number("version")),
            by: visit.reviewer.name)
        let name = texts.picture.listing.id.text
        switch outcome {
        case .done(let deed):
            sessions.update(visit.secret) { $0.deeds.append(deed) }
            let onwards = next.map { filter.address("/review/\($0.picture.id)") } ?? filter.address("/review/next")
            return answer(.done("\(sent.done): \(name)."), .ok, goingTo: onwards, request, visit)
        case .overtaken:
            let problem = """
                Somebody else has changed \(name) since you saw it, so nothing was done. This is how it stands now.\
                \(sent.keepsake)
                """
            return answer(.problem(problem), .conflict, goingTo: filter.address("/review/\(id)"), request, visit)
        case .failed(let reason):
            return answer(
                .problem("\(name) is as it was. \(reason)\(sent.keepsake)"), .badGateway,
                goingTo: filter.address("/review/\(id)"),
                request, visit)
        }
    }

    private func undo(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try context.signedIn()
        let filter = try ReviewFilter(request)
        guard let deed = sessions.takeDeed(visit.secret) else {
            return answer(
                .problem("There is nothing to undo."), .conflict, goingTo: filter.address("/review"), request,
                visit)
        }
        let card = filter.address("/review/\(deed.picture)")
        let name = try await ledger.picture(deed.picture)?.listing.id.text ?? ""
        switch try await desk.takeBack(deed, by: visit.reviewer.name) {
        case .done: return answer(.done("Undone: \(name) is a draft again."), .ok, goingTo: card, request, visit)
        case .overtaken:
            return answer(
                .problem("\(name) has been changed since, so it stays as it is."), .conflict, goingTo: card, request,
                visit)
        case .failed(let reason):
            // It may well work later.
            sessions.update(visit.secret) { $0.deeds.append(deed) }
            return answer(.problem(reason), .badGateway, goingTo: card, request, visit)
        }
    }

    /// The script is told what happened; everybody else gets a page that says so.
    private func answer(
        _ notice: Notice, _ status: HTTPResponse.Status, goingTo address: String, _ request: Request,
        _ visit: SessionGate.Visit
    ) -> Response {
        if request.isByScript {
            return .json(
                ["kind": .string(notice.kind.rawValue), "message": .string(notice.text), "address": .string(address)],
                status: status)
        }
        sessions.update(visit.secret) { $0.notice = notice }
        return .seeOther(address)
    }

    /// What checks have to say about a text while it is written.
    private func findings(_ request: Request, _ context: WebContext) async throws -> Response {
        let form = try context.sentForm()
        let text = try SentText.line(
            form["text"] ?? "", field: "text", limit: SentText.longestAlt)
        guard !text.isEmpty else { return .json(["findings": []]) }
        // Of a tag that is being typed there is no language yet.
        let language = form["language"].flatMap { try? Language($0) }
        let checks = language.map(linter.reading) ?? linter
        return .json(["findings": .array(checks.findings(in: text).map(\.json))])
    }
}
