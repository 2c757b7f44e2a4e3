internal import AltText
internal import AltTextLedger
internal import HTTPTypes
internal import Hummingbird

/// Signing in and out.
struct SignInController: Sendable {
    let gate: SessionGate
    let invitations: Invitations
    let log: SecurityLog

    var endpoints: [Endpoint] {
        [
            Endpoint(.get, "/", .everybody) { request, _ in
                guard request.wantsPage else { throw APIError.noSuchPath() }
                return .seeOther(ReturnPath.usual)
            },
            Endpoint(.get, "/sign-in", .everybody, page),
            Endpoint(.post, "/sign-in", .everybody, signIn),
            Endpoint(.post, "/sign-out", .session(.read), signOut),
        ]
    }

    private func page(_ request: Request, _ context: WebContext) async throws -> Response {
        let parameters = try QueryParameters(request, names: ["code", "next"])
        let next = ReturnPath.checked(parameters["next"])
        if let code = parameters["code"] {
            // Programs that look at links before people do must not use them up: the form does.
            guard invitations.knows(code, at: gate.clock()) else {
                return SignInPage(next: next, problem: SignInPage.spentLink).page.response(.unauthorized)
            }
            return SignInPage(next: next, code: code).page.response()
        }
        if try await gate.visit(request) != nil { return .seeOther(next) }
        return SignInPage(next: next).page.response()
    }

    private func signIn(_ request: Request, _ context: WebContext) async throws -> Response {
        try SessionGate.refuseForeign(request)
        let form = try await SentForm(request)
        let next = ReturnPath.checked(form["next"])
        do {
            let reviewer = try await reviewer(form, from: context.address)
            if let old = SessionCookie.secret(in: request) { gate.sessions.end(old) }
            let secret = gate.sessions.start(reviewer, at: gate.clock())
            log.note(.signedIn, request, context, name: reviewer.name)
            return .seeOther(next, headers: [.setCookie: SessionCookie.header(secret, for: request)])
        } catch let error as APIError where error.status == .unauthorized || error.status == .tooManyRequests {
            log.note(.signInRefused, request, context, reason: error.kind)
            let page = SignInPage(next: next, problem: error.message).page
            return page.response(error.status, headers: error.headers)
        }
    }

    private func reviewer(_ form: SentForm, from address: ClientAddress) async throws -> Reviewer {
        if let code = form["code"] {
            guard code.utf8.count <= 128, let reviewer = invitations.accept(code, at: gate.clock()) else {
                _ = gate.tokenGate.refusal(of: address)
                throw APIError(.unauthorized, "spent_link", SignInPage.spentLink)
            }
            return reviewer
        }
        let token = try await gate.tokenGate.token(typed: (form["token"] ?? "").trimmed, from: address)
        guard !token.scopes.isEmpty else { throw APIError.missingScope(.read, who: token.name) }
        return Reviewer(token)
    }

    private func signOut(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try context.signedIn()
        log.note(.signedOut, request, context, name: visit.reviewer.name)
        if try context.sentForm()["everywhere"] == "yes" {
            gate.sessions.endAll(of: visit.reviewer)
        } else {
            gate.sessions.end(visit.secret)
        }
        return .seeOther("/sign-in", headers: [.setCookie: SessionCookie.removal(for: request)])
    }
}

/// Where somebody goes after signing in: only to pages of this server, whatever an address says.
enum ReturnPath {
    static let usual = "/review"

    private static let places = ["/review", "/gallery", "/pictures", "/grade", "/reports"]

    /// The path, or the usual one where it leads anywhere else.
    static func checked(_ path: String?) -> String {
        guard let path, path.utf8.count <= 2000, path.utf8.allSatisfy(isPlain),
            places.contains(where: { path == $0 || path.hasPrefix($0 + "/") || path.hasPrefix($0 + "?") }),
            !path.contains("//"), !path.contains("\\"), !path.contains("/..")
        else { return usual }
        return path
    }

    private static func isPlain(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }
}
