/// Google's Gemini API: `generateContent`, `countTokens` and the list of models.
package struct FakeGemini: FakeService {
    /// The models there are.
    package let models: [Model]
    /// The key that is asked for, if any.
    package let key: String?
    /// What comes before `/models`.
    package let basePath: String
    /// Whether errors come wrapped in an array of one, as streams have them.
    package let wrapsErrors: Bool
    private let script: Script

    /// Creates the server's answers.
    package init(
        models: [Model], key: String? = nil, basePath: String = "/v1beta", wrapsErrors: Bool = false,
        misbehaviour: Misbehaviour? = nil
    ) {
        self.models = models
        self.key = key
        self.basePath = basePath
        self.wrapsErrors = wrapsErrors
        self.script = Script(misbehaviour)
    }

    /// The answer to a request.
    package func answer(to request: RecordedRequest) async -> FakeReply {
        await script.answer(request, otherwise: routed)
    }

    private func routed(_ request: RecordedRequest) async throws -> FakeReply {
        guard request.path.hasPrefix("\(basePath)/models") else { throw refusal(404, "NOT_FOUND", "Not found.") }
        try checkKey(of: request)
        let route = request.path.dropFirst("\(basePath)/models".count)
        if request.method == "GET" {
            if route.isEmpty { return .json(200, value: ["models": .array(models.map(\.listing))]) }
            return .json(200, value: try model(named: route.dropFirst()).listing)
        }
        let parts = route.dropFirst().split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard request.method == "POST", parts.count == 2 else { throw refusal(404, "NOT_FOUND", "Not found.") }
        let generation = Generation(fake: self, request: request, model: try model(named: parts[0]))
        switch parts[1] {
        case "generateContent": return try await generation.reply()
        case "countTokens": return try generation.count()
        default: throw refusal(404, "NOT_FOUND", "Method not found.")
        }
    }

    private func checkKey(of request: RecordedRequest) throws {
        guard let key else { return }
        guard let sent = request.headers["x-goog-api-key"] ?? request.query["key"] else {
            throw refusal(403, "PERMISSION_DENIED", "Method doesn't allow unregistered callers.")
        }
        if sent == key { return }
        let info: JSONValue = [
            "@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "API_KEY_INVALID",
            "domain": "googleapis.com",
        ]
        throw refusal(
            400, "INVALID_ARGUMENT", "API key not valid. Please pass a valid API key.", details: [info])
    }

    func model(named name: Substring) throws -> Model {
        if let model = models.first(where: { $0.name == name }) { return model }
        throw refusal(
            404, "NOT_FOUND",
            "models/\(name) is not found for API version v1beta, or is not supported for "
                + "generateContent.")
    }
}
