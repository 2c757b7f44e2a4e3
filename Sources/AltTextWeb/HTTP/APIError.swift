internal import AltText
internal import AltTextLedger
internal import HTTPTypes

/// A request that is answered with an error: what the answer's status, headers and body say.
struct APIError: Error, Sendable, Hashable {
    let status: HTTPResponse.Status
    /// A word for programs, in snake case; it never changes its meaning.
    let kind: String
    /// What happened and what to do.
    let message: String
    /// The part of the request that is to blame, if one is.
    var field: String?
    /// Where in the body the fault is, if it is a fault of form.
    var place: TextPlace?
    var headers = HTTPFields()
    /// Whether somebody wanted more than they may, which those who watch over the server want to know.
    var isRefusal = false
    /// The name of who was refused, where it is known.
    var who: String?

    init(_ status: HTTPResponse.Status, _ kind: String, _ message: String, field: String? = nil) {
        self.status = status
        self.kind = kind
        self.message = message
        self.field = field
    }

    var json: JSON {
        var error: JSON = ["kind": .string(kind), "message": .string(message)]
        if let field { error["field"] = .string(field) }
        if let place {
            error["place"] = [
                "line": .integer(place.line), "column": .integer(place.column), "offset": .integer(place.offset),
            ]
        }
        return ["error": error]
    }
}

// MARK: - Who asks

extension APIError {
    static func missingToken() -> APIError {
        challenge(
            APIError(
                .unauthorized, "missing_token",
                "A token is needed. Send it in the header \"Authorization: Bearer\"."))
    }

    static func wrongToken() -> APIError {
        var error = APIError(
            .unauthorized, "wrong_token",
            "The token is not known, has expired or was revoked. Ask whoever runs this server for another one.")
        error.headers[.wwwAuthenticate] = "Bearer error=\"invalid_token\""
        error.isRefusal = true
        return error
    }

    static func missingScope(_ scope: TokenRecord.Scope, who: String) -> APIError {
        var error = APIError(
            .forbidden, "missing_scope",
            "The token lacks the scope \"\(scope.rawValue)\". Ask whoever runs this server for one that has it."
        )
        error.headers[.wwwAuthenticate] = "Bearer error=\"insufficient_scope\", scope=\"\(scope.rawValue)\""
        error.isRefusal = true
        error.who = who
        return error
    }

    static func tooManyAttempts(retryAfter: Int) -> APIError {
        var error = APIError(
            .tooManyRequests, "too_many_attempts",
            "Too many wrong tokens came from this address. Try again in \(retryAfter) s.")
        error.headers[.retryAfter] = String(retryAfter)
        error.isRefusal = true
        return error
    }

    static func tooManyRequests(of name: String) -> APIError {
        var error = APIError(
            .tooManyRequests, "too_many_requests",
            "Too many requests with this token are being answered. Wait for some of them.")
        error.headers[.retryAfter] = "1"
        error.isRefusal = true
        error.who = name
        return error
    }

    static func wrongHost() -> APIError {
        var error = APIError(
            .misdirectedRequest, "wrong_host",
            "This server does not answer to that name. Use its address, or have whoever runs it name its public address.",
            field: "Host")
        error.isRefusal = true
        return error
    }

    private static func challenge(_ error: APIError) -> APIError {
        var error = error
        error.headers[.wwwAuthenticate] = "Bearer"
        return error
    }
}

// MARK: - What is asked for

extension APIError {
    static func noSuchPath() -> APIError {
        APIError(.notFound, "not_found", "There is nothing at this address. See /openapi.json for what there is.")
    }

    static func noSuchPicture() -> APIError {
        APIError(.notFound, "no_such_picture", "There is no such picture here (any more).")
    }

    /// A name without its ending that several pictures have.
    static func ambiguousPicture(_ names: [PictureID]) -> APIError {
        let list = names.map { $0.text.excerpt }.joined(separator: ", ")
        return APIError(
            .conflict, "ambiguous_picture", "Several pictures are called so: \(list). Send the name with its ending.")
    }

    static func wrongMethod(allowed: [HTTPRequest.Method]) -> APIError {
        let names = allowed.map(\.rawValue).joined(separator: ", ")
        var error = APIError(.methodNotAllowed, "method_not_allowed", "This address knows \(names) only.")
        error.headers[.allow] = names
        return error
    }

    static func badPath(_ message: String) -> APIError { APIError(.badRequest, "bad_path", message) }

    static func badParameter(_ name: String, _ message: String) -> APIError {
        APIError(.badRequest, "bad_parameter", message, field: name)
    }
}

// MARK: - What is sent

extension APIError {
    static func badField(_ name: String, _ message: String) -> APIError {
        APIError(.badRequest, "bad_field", message, field: name)
    }

    static func badHeader(_ name: String, _ message: String) -> APIError {
        APIError(.badRequest, "bad_header", message, field: name)
    }

    static func preconditionRequired() -> APIError {
        APIError(
            .preconditionRequired, "if_match_required",
            "Say with \"If-Match\" which state of the picture you have seen: the ETag of your last GET.",
            field: "If-Match")
    }

    static func stale() -> APIError {
        APIError(
            .preconditionFailed, "stale",
            "The picture has changed since you read it, so nothing was written. Read it again, then decide.")
    }

    static func overtaken() -> APIError {
        APIError(
            .conflict, "conflict",
            "Somebody else changed the picture at the same time, so nothing was written. Read it again, then decide.")
    }

    static func keptFromMachines(_ why: String) -> APIError {
        APIError(.conflict, "human_text", "\(why) A model's text never takes its place, so nothing was written.")
    }
}
