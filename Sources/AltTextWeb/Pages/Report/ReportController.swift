internal import AltTextEvaluation
internal import AltTextLedger
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Reports of evaluations, and what people think of models so far.
struct ReportController: Sendable {
    let ledger: Ledger
    let shelf: ReportFolder?

    var endpoints: [Endpoint] {
        [
            Endpoint(.get, "/reports", .session(.read), list),
            Endpoint(.get, "/reports/grades", .session(.read), grades),
            Endpoint(.get, "/reports/files/{name}", .session(.read), report),
        ]
    }

    private func list(_ request: Request, _ context: WebContext) async throws -> Response {
        _ = try QueryParameters(request, names: [])
        return ReportsPage(
            visit: try context.signedIn(), folder: shelf?.folder, reports: shelf?.reports() ?? []
        ).page.response()
    }

    private func grades(_ request: Request, _ context: WebContext) async throws -> Response {
        _ = try QueryParameters(request, names: [])
        let given = try await ledger.namedGrades().map { grade in
            GradeTally.Given(
                answer: "\(grade.record.captionID)", model: grade.model, grader: grade.record.grader,
                points: grade.record.grade.points)
        }
        return GradesPage(visit: try context.signedIn(), tally: GradeTally(given)).page.response()
    }

    private func report(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let escaped = context.parameters.get("name"), let bytes = PathText.decode(escaped.utf8),
            let page = shelf?.page(of: String(decoding: bytes, as: UTF8.self))
        else { throw APIError(.notFound, "no_such_report", "There is no such report here (any more).") }
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/html; charset=utf-8", .contentSecurityPolicy: Self.policy,
                .cacheControl: "no-store",
                .xFrameOptions: "DENY",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: page)))
    }

    /// A report brings its style along and needs no script. It is a file that anybody may have put there: in its sandbox
    /// it belongs to no site, so it could do nothing with the session of who reads it.
    private static let policy = """
        sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; \
        frame-ancestors 'none'
        """
}
