internal import AltText
internal import AltTextLedger
internal import HTTPTypes
internal import Hummingbird

/// Accepting everything above a confidence, after a look at a sample; and taking all of it back.
struct BulkController: Sendable {
    let ledger: Ledger
    let lots: LotQueue
    let sessions: SessionTable

    /// How many drafts somebody looks at before accepting all.
    private static let sampleSize = 20
    /// Among how many of the drafts that are meant the sample is drawn.
    private static let sampleReach = 5000

    var endpoints: [Endpoint] {
        [
            Endpoint(.get, "/review/bulk", .session(.review), preview),
            Endpoint(.post, "/review/bulk", .session(.review), accept),
            Endpoint(.get, "/review/lots/{lot}", .session(.review), lot),
            Endpoint(.post, "/review/lots/{lot}", .session(.review), change),
        ]
    }

    private func preview(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try context.signedIn()
        let (filter, confidence) = try Self.filter(request)
        let drafts = try await ledger.drafts(filter.query, limit: Self.sampleReach)
        let count = DraftCount(
            drafts.count < Self.sampleReach
                ? drafts.count : try await ledger.draftCount(filter.query, limit: 1_000_000), limit: 1_000_000)
        let page = BulkPage(
            visit: visit, filter: filter, confidence: confidence, count: count,
            sample: Array(drafts.shuffled().prefix(Self.sampleSize)), notice: sessions.takeNotice(visit.secret))
        return page.page.response()
    }

    private func accept(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try context.signedIn()
        let (filter, percent) = try Self.filter(request)
        guard try context.sentForm()["sure"] == "yes" else {
            throw APIError.badField("sure", "Tick that you have looked at the sample.")
        }
        let reach = LotReach(filter: filter, percent: percent, begunAt: .now)
        let name = "lot " + String(RandomText.secret().prefix(12))
        lots.add(Lot(name: name, task: .accept(reach.query), author: visit.reviewer.name))
        return .seeOther(reach.address(of: name))
    }

    private func lot(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try context.signedIn()
        let name = try Self.name(context)
        let reach = try LotReach(request)
        let standing = try await ledger.acceptances(inLot: name).count
        let lot = lots[name]
        guard lot != nil || standing > 0 || reach != nil else { throw APIError.noSuchPath() }
        var page = LotPage(visit: visit, name: name, reach: reach, lot: lot, standing: standing)
        // What a server that ended half-way left is only known from the address.
        if lot == nil, let reach { page.waiting = try await ledger.draftCount(reach.query, limit: 1_000_000) }
        return page.page.response()
    }

    private func change(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try context.signedIn()
        let name = try Self.name(context)
        let reach = try LotReach(request)
        if let running = lots[name], !running.progress.isOver {
            throw APIError(
                .conflict, "lot_not_over", "These drafts are still being worked on. Wait until that is done.")
        }
        let task: Lot.Task
        switch (try context.sentForm()["choice"], reach) {
        case ("continue", let reach?): task = .accept(reach.query)
        case ("takeback", _): task = .takeBack
        default: throw APIError.badField("choice", "The choice should be takeback or continue.")
        }
        lots.add(Lot(name: name, task: task, author: visit.reviewer.name))
        return .seeOther(reach?.address(of: name) ?? Self.address(of: name))
    }

    private static func filter(_ request: Request) throws(APIError) -> (ReviewFilter, Int) {
        let parameters = try QueryParameters(request, names: ReviewFilter.names.union(["confidence"]))
        var filter = try ReviewFilter(parameters)
        let percent = try parameters.number("confidence", in: 0...100, default: 80)
        filter.query.minimumConfidence = Double(percent) / 100
        return (filter, percent)
    }

    private static func name(_ context: WebContext) throws(APIError) -> String {
        guard let word = context.parameters.get("lot"), word.utf8.count == 12, word.allSatisfy(\.isHexDigit) else {
            throw .noSuchPath()
        }
        return "lot \(word)"
    }

    static func address(of lot: String) -> String { "/review/lots/\(lot.dropFirst(4))" }
}
