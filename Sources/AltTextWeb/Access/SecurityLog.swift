internal import AltText
internal import AltTextLedger
internal import HTTPTypes
internal import Hummingbird

/// Who came in, who was refused, and what was removed: a line of JSON each, for those who watch over the server. Tokens,
/// codes and texts are never part of it.
struct SecurityLog: Sendable {
    /// What happened.
    enum Event: String, Sendable, Hashable {
        case signedIn = "signed_in"
        case signedOut = "signed_out"
        case signInRefused = "sign_in_refused"
        case refused
        case removed
    }

    let write: @Sendable (String) -> Void

    /// - Parameters:
    ///   - name: the person or token, where that is known.
    ///   - reason: the kind of the error with which somebody was refused.
    func note(
        _ event: Event, _ request: Request, _ context: WebContext, name: String? = nil, reason: String? = nil
    ) {
        let line = JSON.object(of: [
            ("at", Timestamp.now.json), ("event", .string(event.rawValue)), ("reason", reason.map { .string($0) }),
            ("address", .string(context.address.text)), ("name", name.map { .string($0) }),
            ("method", .string(request.method.rawValue)), ("path", .string(request.uri.path)),
        ])
        write(line.text)
    }

    /// Notes an error, if it is one that refuses somebody.
    func note(_ error: APIError, _ request: Request, _ context: WebContext) {
        guard error.isRefusal else { return }
        note(.refused, request, context, name: error.who, reason: error.kind)
    }
}
