internal import AltTextLedger
internal import HTTPTypes
internal import Hummingbird

/// Checks the session of a browser, and whether a form that changes something came from a page of that session.
struct SessionGate: Sendable {
    let sessions: SessionTable
    let tokenGate: TokenGate
    let clock: @Sendable () -> Duration

    /// Somebody at a browser, while a request is answered.
    struct Visit: Sendable {
        let secret: String
        let session: Session
        var reviewer: Reviewer { session.reviewer }
    }

    /// The session of a request, where it has one that lasts.
    func visit(_ request: Request) async throws -> Visit? {
        guard let secret = SessionCookie.secret(in: request),
            let session = sessions.session(secret, at: clock())
        else { return nil }
        if let digest = session.reviewer.tokenDigest, try await !tokenGate.isValid(digest) {
            sessions.end(secret)
            return nil
        }
        return Visit(secret: secret, session: session)
    }

    /// Checks a request.
    ///
    /// - Returns: who it is, and the form that was sent.
    func admit(
        _ request: Request, as scope: TokenRecord.Scope
    ) async throws -> (visit: Visit, form: SentForm?) {
        guard let visit = try await visit(request) else { throw APIError.signedOut() }
        guard visit.reviewer.allows(scope) else { throw APIError.missingScope(scope, who: visit.reviewer.name) }
        guard request.method == .post else { return (visit, nil) }
        try Self.refuseForeign(request)
        let form = try await SentForm(request)
        guard RandomText.areSame(form["form_token"] ?? "", visit.session.formToken) else {
            throw APIError.foreignForm()
        }
        return (visit, form)
    }

    /// Refuses what another site's page has a browser send. Browsers say where it comes from.
    static func refuseForeign(_ request: Request) throws(APIError) {
        if let site = request.headers[.secFetchSite] {
            guard site == "same-origin" || site == "none" else { throw .foreignForm() }
        } else if let origin = request.headers[.origin] {
            let host = origin.split(separator: "/", maxSplits: 1).last.map { $0.drop { $0 == "/" } } ?? ""
            guard host == request.head.authority ?? "" else { throw .foreignForm() }
        }
    }
}

extension APIError {
    /// The kind of an error that signing in mends.
    static let signedOutKind = "signed_out"

    static func signedOut() -> APIError {
        APIError(
            .unauthorized, signedOutKind, "You are not signed in, or no longer, so nothing was changed. Sign in again.")
    }

    static func foreignForm() -> APIError {
        var error = APIError(
            .forbidden, "foreign_form",
            "The form did not come from a page of this server, or is older than your session. Open the page again.")
        error.isRefusal = true
        return error
    }
}
