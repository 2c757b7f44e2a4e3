internal import AltTextLedger
internal import HTTPTypes
internal import Hummingbird
internal import Synchronization

/// Checks the token of a request, and whether its scopes are enough.
final class TokenGate: Sendable {
    private struct State {
        var throttle = AttemptThrottle()
        var throttled = 0
        /// How many requests with each token are being answered.
        var inFlight: [TokenRecord.ID: Int] = [:]
    }

    private let tokens: TokenTable
    private let clock: @Sendable () -> Duration
    private let state = Mutex(State())
    private let maximumRequests: Int

    /// A longer token is none of ours, and not worth a digest.
    private static let longest = 512

    /// - Parameter maximumRequests: how many requests with one token are answered at the same time.
    init(ledger: Ledger, clock: @escaping @Sendable () -> Duration, maximumRequests: Int) {
        self.maximumRequests = maximumRequests
        tokens = TokenTable(ledger: ledger, clock: clock)
        self.clock = clock
    }

    /// How many attempts were turned away unseen.
    var throttledCount: Int { state.withLock { $0.throttled } }

    /// The token of a request, if it allows one of `scopes`.
    func admit(
        _ headers: HTTPFields, from address: @autoclosure () -> ClientAddress, with scopes: [TokenRecord.Scope]
    ) async throws -> TokenRecord {
        guard let header = headers[.authorization] else { throw APIError.missingToken() }
        guard let token = Self.token(in: header), let record = try await tokens.record(of: token) else {
            throw refusal(of: address())
        }
        guard scopes.contains(where: record.allows) else {
            throw APIError.missingScope(scopes.last ?? .read, who: record.name)
        }
        return record
    }

    /// `Bearer <token>`, or the token alone, as the original album API has it.
    private static func token(in header: String) -> String? {
        var token = header[...].drop { $0 == " " }
        if token.prefix(7).lowercased() == "bearer " { token = token.dropFirst(7).drop { $0 == " " } }
        while token.last == " " { token.removeLast() }
        guard !token.isEmpty, token.utf8.count <= longest else { return nil }
        return String(token)
    }

    /// The token that somebody types into a form.
    func token(typed text: String, from address: @autoclosure () -> ClientAddress) async throws -> TokenRecord {
        guard let token = Self.token(in: text), let record = try await tokens.record(of: token) else {
            throw refusal(of: address())
        }
        return record
    }

    /// Answers a request with a token, if not too many with it are being answered.
    func answering<Answer>(_ token: TokenRecord?, _ body: () async throws -> Answer) async throws -> Answer {
        guard let token else { return try await body() }
        let hasRoom = state.withLock { state in
            guard state.inFlight[token.id, default: 0] < maximumRequests else { return false }
            state.inFlight[token.id, default: 0] += 1
            return true
        }
        guard hasRoom else { throw APIError.tooManyRequests(of: token.name) }
        defer {
            state.withLock { state in
                let count = state.inFlight[token.id, default: 0] - 1
                state.inFlight[token.id] = count > 0 ? count : nil
            }
        }
        return try await body()
    }

    /// Whether a token with a digest is valid.
    func isValid(_ digest: String) async throws(LedgerError) -> Bool {
        try await tokens.record(ofDigest: digest) != nil
    }

    /// Counts a wrong token.
    func refusal(of address: ClientAddress) -> APIError {
        let now = clock()
        return state.withLock { state in
            guard let wait = state.throttle.failure(from: address, at: now) else { return .wrongToken() }
            state.throttled += 1
            return .tooManyAttempts(retryAfter: max(1, Int((wait / .seconds(1)).rounded(.up))))
        }
    }
}

extension TokenGate {
    /// Checks a request.
    ///
    /// - Returns: its token, where one was needed.
    func admit(
        _ request: Request, _ context: WebContext, _ access: Endpoint.Access
    ) async throws -> TokenRecord? {
        switch access {
        case .everybody, .session: return nil
        case .thisMachine(let scope):
            if context.address.isLoopback { return nil }
            return try await admit(request.headers, from: context.address, with: [scope])
        case .scopes(let scopes):
            return try await admit(request.headers, from: context.address, with: scopes)
        }
    }
}
