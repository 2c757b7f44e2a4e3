internal import AltText
internal import AltTextHTTP

/// Asks models through Google's Gemini API.
struct GeminiBackend: Backend {
    let client: APIClient

    func isRemote(_ model: Model) async -> Bool { model.isRemoteByAddress }

    func answer(_ question: Question, from model: Model) async throws(ModelError) -> Answer {
        let reply = try await client.post(
            GeminiRequest(question, to: model).body, to: model.url("/models/\(model.id):generateContent"), of: model,
            headers: try headers(for: model), dialect: GeminiDialect(), optionalFields: GeminiRequest.optionalFields)
        return try reply.answer(
            of: model, { (json) throws(ModelError) in try Answer(gemini: json, model: model) },
            bill: Answer.Bill.init(gemini:))
    }

    func check(_ model: Model, isThorough: Bool) async throws(ModelError) -> Verdict {
        let headers = try headers(for: model)
        guard isThorough || !model.isRemoteByAddress else { return .ready }
        let json = try await client.inquire(
            .get, model.url("/models/\(model.id)"), about: model, headers: headers, dialect: GeminiDialect())
        return json?.members == nil ? .unknown : .ready
    }

    /// The key goes in a header, never in the address, which ends up in logs.
    private func headers(for model: Model) throws(ModelError) -> [(name: String, value: String)] {
        try client.key(for: model).map { [("x-goog-api-key", $0.revealed)] } ?? []
    }
}

extension BackendKind {
    /// Google's Gemini API. Its models may think before they answer.
    package static let gemini: BackendKind = {
        var kind = BackendKind("gemini") { GeminiBackend(client: $0.client) }
        kind.defaultBaseURL = "https://generativelanguage.googleapis.com/v1beta"
        kind.keyName = "gemini"
        kind.vendorHosts = ["generativelanguage.googleapis.com"]
        kind.answerLimit = 1024
        return kind
    }()
}
