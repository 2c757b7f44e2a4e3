import AltText
import AltTextLedger
import AltTextWeb
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Synchronization
import Testing

/// Somebody at a browser: keeps the cookie, asks for pages, sends the forms that stand on them.
final class Guest: Sendable {
    private struct State {
        var cookie: String?
        var formToken: String?
    }

    let client: any TestClientProtocol
    private let state = Mutex(State())

    init(client: any TestClientProtocol) {
        self.client = client
    }

    /// A page.
    struct Page: Sendable {
        let status: Int
        let headers: HTTPFields
        let text: String

        var location: String { headers[.location] ?? "" }

        /// The value of a hidden field.
        func field(_ name: String) -> String? { text.between("name=\"\(name)\" value=\"", "\"") }
    }

    var cookie: String? {
        get { state.withLock { $0.cookie } }
        set { state.withLock { $0.cookie = newValue } }
    }

    var formToken: String? { state.withLock { $0.formToken } }

    func get(_ address: String, _ headers: HTTPFields = [:]) async throws -> Page {
        try await send(.get, address, headers, body: nil)
    }

    /// Sends a form, with the token of the last page unless another one is given.
    func post(
        _ address: String, _ fields: [String: String], _ headers: HTTPFields = [:], formToken: String? = nil
    ) async throws -> Page {
        var fields = fields
        fields["form_token"] = formToken ?? self.formToken
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        let body = fields.map { "\(Self.encode($0))=\(Self.encode($1))" }.joined(separator: "&")
        return try await send(.post, address, headers, body: body)
    }

    /// Signs in with a token, and looks at the queue.
    @discardableResult
    func signIn(_ token: String?) async throws -> Page {
        let reply = try await post("/sign-in", ["token": token ?? "", "next": "/review"])
        if reply.status == 303 { _ = try await get("/review") }
        return reply
    }

    private func send(
        _ method: HTTPRequest.Method, _ address: String, _ headers: HTTPFields, body: String?
    ) async throws -> Page {
        var headers = headers
        if !headers.contains(.accept) { headers[.accept] = "text/html,*/*" }
        if let cookie { headers[.cookie] = cookie }
        let response = try await client.executeRequest(
            uri: address, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) })
        let page = Page(
            status: response.status.code, headers: response.headers, text: String(buffer: response.body))
        if let set = response.headers[.setCookie] {
            let pair = String(set.prefix { $0 != ";" })
            cookie = pair.hasSuffix("=") ? nil : pair
        }
        if let token = page.text.between("data-form-token=\"", "\"") { state.withLock { $0.formToken = token } }
        return page
    }

    private static func encode(_ text: String) -> String {
        text.utf8.map { byte in
            let character = Character(UnicodeScalar(byte))
            if character.isASCII, character.isLetter || character.isNumber { return String(character) }
            return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}

extension String {
    func between(_ start: String, _ end: String) -> String? {
        guard let begin = firstRange(of: start)?.upperBound,
            let close = self[begin...].firstRange(of: end)?.lowerBound
        else { return nil }
        return String(self[begin..<close])
    }
}

extension Site {
    /// Lets somebody at a browser in, who is signed in if there is a scope.
    func browse(
        as scope: TokenRecord.Scope? = .write, over transport: Transport = .inProcess,
        _ body: @Sendable (Guest) async throws -> Void
    ) async throws {
        try await server.buildApplication().test(transport.setup) { client in
            let guest = Guest(client: client)
            if let scope { try await guest.signIn(tokens[scope]) }
            try await body(guest)
        }
    }

    /// Gives a picture of the folder a draft.
    @discardableResult
    func draft(
        _ words: String, for name: String = "heron.jpg", confidence: Double? = 0.4, model: String = "qwen"
    ) async throws -> Ledger.PictureTexts {
        let id = try await id(of: name)
        let description = NewDescription(alt: .text(words), origin: .ai, model: model, confidence: confidence)
        try await ledger.saveDraft(description, of: id, run: nil)
        return try await texts(of: name)
    }
}
