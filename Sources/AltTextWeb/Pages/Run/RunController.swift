internal import AltText
internal import AltTextLedger
internal import HTTPTypes
internal import Hummingbird

/// Planning, beginning and stopping the run over a gallery.
struct RunController: Sendable {
    let ledger: Ledger
    let shelf: AlbumShelf
    let sessions: SessionTable
    let runs: ServedRuns
    let menu: ModelMenu

    /// How many failures are named.
    private static let mostFailures = 10

    var endpoints: [Endpoint] {
        [
            Endpoint(.get, "/gallery/{id}/run", .session(.write), standing),
            Endpoint(.post, "/gallery/{id}/run", .session(.write), stop),
            Endpoint(.post, "/gallery/{id}/plans", .session(.write), plan),
            Endpoint(.get, "/gallery/{id}/plans/{plan}", .session(.write), look),
            Endpoint(.post, "/gallery/{id}/plans/{plan}", .session(.write), begin),
        ]
    }

    private func standing(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try context.signedIn()
        _ = try QueryParameters(request, names: [])
        let served = try served(context)
        let last = try await ledger.runs(of: served.record.id, command: "run", limit: 1).first
        var wish = last.map { RunWish(last: $0.options) } ?? RunWish()
        if wish.models.isEmpty, let usual = await menu.usual() { wish.models = [usual] }
        let page = RunPage(
            visit: visit, gallery: served.record,
            progress: try await GalleryProgress(
                of: served.record.id, in: ledger, activity: runs.activity(served.record.id)),
            ending: runs.ending(served.record.id), foreign: try await foreignRun(served.record, last), wish: wish,
            items: await menu.items(),
            failures: try await ledger.failures(in: served.record.id, limit: Self.mostFailures),
            notice: sessions.takeNotice(visit.secret))
        return page.page.response()
    }

    /// A run of another process that works on the gallery now.
    private func foreignRun(_ gallery: GalleryRecord, _ last: RunRecord?) async throws -> RunRecord? {
        guard let last, last.endedAt == nil, runs.activity(gallery.id) == nil else { return nil }
        do throws(LedgerError) {
            try await ledger.lock(gallery).release()
            return nil
        } catch {
            guard error.isGalleryInUse else { throw error }
            return last
        }
    }

    private func stop(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try context.signedIn()
        guard try context.sentForm()["choice"] == "stop" else {
            throw APIError.badField("choice", "The choice should be stop.")
        }
        let gallery = try served(context).record.id
        let notice: Notice =
            runs.stop(gallery)
            ? .done("The run begins nothing more. What models are answering is still kept.")
            : .problem("No run that was begun here is under way.")
        sessions.update(visit.secret) { $0.notice = notice }
        return .seeOther("/gallery/\(gallery)/run")
    }

    private func plan(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try context.signedIn()
        let served = try served(context)
        let address = "/gallery/\(served.record.id)"
        do throws(APIError) {
            let wish = try RunWish(try context.sentForm(), among: await menu.items())
            return .seeOther("\(address)/plans/\(try runs.plan(wish, for: served))")
        } catch {
            sessions.update(visit.secret) { $0.notice = .problem(error.message) }
            return .seeOther("\(address)/run")
        }
    }

    private func look(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try context.signedIn()
        _ = try QueryParameters(request, names: [])
        let served = try served(context)
        return PlanPage(visit: visit, gallery: served.record, plan: try plan(context, of: served)).page.response()
    }

    private func begin(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try context.signedIn()
        _ = try context.sentForm()
        let served = try served(context)
        let plan = try plan(context, of: served)
        guard case .ready = plan.state else {
            throw APIError(.conflict, "no_forecast", "What the run would take is not known yet, so it was not begun.")
        }
        var notice = Notice.done("The run has begun. It goes on when this page is closed.")
        do throws(APIError) {
            try await runs.begin(plan, over: served, by: visit.reviewer.name)
        } catch {
            notice = .problem(error.message)
        }
        sessions.update(visit.secret) { $0.notice = notice }
        return .seeOther("/gallery/\(served.record.id)/run")
    }

    private func served(_ context: WebContext) throws(APIError) -> ServedGallery {
        guard let number = context.parameters.get("id").flatMap(Int64.init),
            let served = shelf.gallery(GalleryRecord.ID(number))
        else { throw APIError(.notFound, "no_such_gallery", "No such gallery is served here.") }
        return served
    }

    private func plan(_ context: WebContext, of served: ServedGallery) throws(APIError) -> RunPlan {
        guard let plan = context.parameters.get("plan").flatMap({ runs.plan(String($0)) }),
            plan.gallery == served.record.id
        else {
            throw APIError(
                .notFound, "no_such_plan", "That plan is no longer known. Ask again what the run would take.")
        }
        return plan
    }
}
