/// Anthropic's Messages and Models APIs, in both versions that are served.
package struct FakeAnthropic: FakeService {
    /// The models there are.
    package let models: [Model]
    /// The key that is asked for, if any.
    package let key: String?
    /// The values of `anthropic-version` it knows. A gateway that is behind knows only `2023-06-01`.
    package let versions: Set<String>
    /// How large a request may be before the edge answers 413, and not in JSON.
    package let byteLimit: Int
    /// Header fields that every answer carries, such as rate limits.
    package let replyHeaders: HeaderFields
    private let script: Script

    /// Creates the server's answers.
    package init(
        models: [Model], key: String? = nil, versions: Set<String> = ["2023-06-01", "2026-10-21"],
        byteLimit: Int = 32 << 20, replyHeaders: HeaderFields = [:], misbehaviour: Misbehaviour? = nil
    ) {
        self.models = models
        self.key = key
        self.versions = versions
        self.byteLimit = byteLimit
        self.replyHeaders = replyHeaders
        self.script = Script(misbehaviour)
    }

    /// The answer to a request.
    package func answer(to request: RecordedRequest) async -> FakeReply {
        await script.answer(request, otherwise: routed).with(headers: replyHeaders).with(
            header: "request-id", "req_fake")
    }

    private func routed(_ request: RecordedRequest) async throws -> FakeReply {
        if request.bodyByteCount > byteLimit {
            return .html(413, "<html><head><title>413 Request Entity Too Large</title></head></html>")
        }
        try checkHeaders(of: request)
        switch (request.method, request.path) {
        case ("GET", "/v1/models"): return .json(200, value: page)
        case ("GET", let path) where path.hasPrefix("/v1/models/"):
            return .json(200, value: try model(named: String(path.dropFirst("/v1/models/".count))).listing)
        case ("POST", "/v1/messages"): return try await Message(fake: self, request: request, counts: false).reply()
        case ("POST", "/v1/messages/count_tokens"):
            return try await Message(fake: self, request: request, counts: true).reply()
        default: throw Self.refusal(404, "not_found_error", "Not found")
        }
    }

    private func checkHeaders(of request: RecordedRequest) throws {
        if let key {
            // The classic field wins when both are there.
            let sent = request.headers["x-api-key"] ?? request.headers["authorization"].map { $0.dropPrefix("Bearer ") }
            guard let sent else {
                throw Self.refusal(401, "authentication_error", "x-api-key header is required")
            }
            if sent != key { throw Self.refusal(401, "authentication_error", "invalid x-api-key") }
        }
        guard let version = request.headers["anthropic-version"] else {
            throw Self.refusal(400, "invalid_request_error", "anthropic-version: header is required")
        }
        if !versions.contains(version) {
            throw Self.refusal(
                400, "invalid_request_error", "anthropic-version: \"\(version)\" is not a valid version for this API")
        }
    }

    private var page: JSONValue {
        [
            "data": .array(models.map(\.listing)), "has_more": false,
            "first_id": models.first.map { .string($0.name) } ?? .null,
            "last_id": models.last.map { .string($0.name) } ?? .null,
        ]
    }

    /// The model called `name`; one that is retired is still listed by nobody and answers nothing.
    func model(named name: String) throws -> Model {
        if let model = models.first(where: { $0.name == name }), !model.isRetired { return model }
        throw Self.refusal(404, "not_found_error", "model: \(name)")
    }
}

extension String {
    func dropPrefix(_ prefix: String) -> String { hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self }
}
