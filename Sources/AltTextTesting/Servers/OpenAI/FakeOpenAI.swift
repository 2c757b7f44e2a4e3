/// The chat completions protocol, as OpenAI and the servers that imitate it speak it.
package struct FakeOpenAI: FakeService {
    /// Whose manners to have.
    package enum Dialect: Sendable, Hashable, CaseIterable {
        /// api.openai.com.
        case openAI
        /// api.mistral.ai: unknown fields are refused.
        case mistral
        /// llama-server: client mistakes about pictures are 500.
        case llamaServer
        /// vLLM: numeric error codes.
        case vLLM
        /// LM Studio: errors are strings.
        case lmStudio
        /// OpenRouter: errors of providers come with status 200.
        case openRouter
    }

    /// The models that are there.
    package let models: [Model]
    /// The key that is asked for, if any.
    package let key: String?
    /// Whose manners it has.
    package let dialect: Dialect
    /// What comes before `/chat/completions`, such as `/v1`, `/api/v1` or nothing.
    package let basePath: String
    /// Whether a llama-server is still loading its model, when every route answers 503.
    package let isLoading: Bool
    /// Header fields that every answer of a model carries, such as rate limits.
    package let replyHeaders: HeaderFields
    private let script: Script

    /// Creates the server's answers.
    ///
    /// - Parameter replyHeaders: added to every answer; ``rateLimitHeaders`` has OpenAI's.
    package init(
        models: [Model], key: String? = nil, dialect: Dialect = .openAI, basePath: String = "/v1",
        isLoading: Bool = false, replyHeaders: HeaderFields = [:], misbehaviour: Misbehaviour? = nil
    ) {
        self.models = models
        self.key = key
        self.dialect = dialect
        self.basePath = basePath
        self.isLoading = isLoading
        self.replyHeaders = replyHeaders
        self.script = Script(misbehaviour)
    }

    /// The answer to a request.
    package func answer(to request: RecordedRequest) async -> FakeReply {
        await script.answer(request, otherwise: routed)
    }

    private func routed(_ request: RecordedRequest) async throws -> FakeReply {
        if dialect == .llamaServer, let reply = try llamaServerReply(to: request) { return reply }
        guard request.path.hasPrefix(basePath) else { throw refusal(404, "Not Found", type: "not_found_error") }
        let route = request.path.dropFirst(basePath.count)
        try checkKey(of: request, on: route)
        switch (request.method, route) {
        case ("GET", "/models"): return .json(200, value: ["object": "list", "data": .array(models.map(listing))])
        case ("GET", _) where route.hasPrefix("/models/"):
            return .json(200, value: listing(try model(named: String(route.dropFirst("/models/".count)))))
        case ("POST", "/chat/completions"): return try await ChatCompletion(fake: self, request: request).reply()
        case ("GET", "/chat/completions"): throw refusal(405, "Not allowed to GET on \(request.path)")
        default:
            throw refusal(404, "Invalid URL (\(request.method) \(request.path))", type: "invalid_request_error")
        }
    }

    private func checkKey(of request: RecordedRequest, on route: Substring) throws {
        guard let key else { return }
        if dialect == .openRouter, route == "/models" { return }
        let isSent = request.headers["authorization"] == "Bearer \(key)"
        if isSent || (dialect == .llamaServer && request.headers["x-api-key"] == key) { return }
        let isMissing = request.headers["authorization"] == nil
        throw refusal(
            401,
            dialect == .llamaServer
                ? "Invalid API Key"
                : isMissing ? "You didn't provide an API key." : "Incorrect API key provided.",
            type: dialect == .llamaServer ? "authentication_error" : "invalid_request_error",
            code: isMissing ? nil : "invalid_api_key")
    }

    /// The model called `name`. A llama-server has one model and answers with it whatever the name.
    func model(named name: String) throws -> Model {
        if let model = models.first(where: { $0.name == name }) { return model }
        if dialect == .llamaServer, let only = models.first { return only }
        throw refusal(
            dialect == .mistral ? 400 : 404,
            dialect == .mistral
                ? "Invalid model: \(name)" : "The model `\(name)` does not exist or you do not have access to it.",
            type: dialect == .mistral ? "invalid_model" : "invalid_request_error",
            code: dialect == .mistral ? "1500" : "model_not_found")
    }
}
