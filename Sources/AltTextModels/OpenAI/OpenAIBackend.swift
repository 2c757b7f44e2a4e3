internal import AltText
internal import AltTextHTTP

/// Asks models through chat completions, at OpenAI or at any of the many servers that speak its language.
struct OpenAIBackend: Backend {
    let client: APIClient
    /// The key of a server that AltText itself has started; `nil`: the key the model names.
    var key: Secret?

    func isRemote(_ model: Model) async -> Bool { model.isRemoteByAddress }

    func answer(_ question: Question, from model: Model) async throws(ModelError) -> Answer {
        let reply = try await client.post(
            OpenAIRequest(question, to: model).body, to: model.url("/chat/completions"), of: model,
            headers: try headers(for: model), dialect: OpenAIDialect(), optionalFields: OpenAIRequest.optionalFields)
        return try reply.answer(
            of: model, { (json) throws(ModelError) in try Answer(openAI: json, model: model) },
            bill: Answer.Bill.init(openAI:))
    }

    /// Asks the server for its list of models, and whether they see where it says so.
    func check(_ model: Model, isThorough: Bool) async throws(ModelError) -> Verdict {
        let headers = try headers(for: model)
        // A cloud service is not asked unless the user wants to know: that would tell it that AltText runs here.
        guard isThorough || !model.isRemoteByAddress else { return .ready }
        let json = try await client.inquire(
            .get, model.url("/models"), about: model, headers: headers, dialect: OpenAIDialect())
        guard let list = json?["data"]?.array else { return .unknown }
        let entry: JSON? = list.first { $0["id"]?.string == model.id } ?? (list.count == 1 ? list[0] : nil)
        let modalities = entry?["architecture"]?["input_modalities"]?.array?.compactMap(\.string)
        if let modalities, !modalities.contains("image") { throw .noVision(model) }
        if entry?["capabilities"]?["vision"]?.bool == false { throw .noVision(model) }
        return .ready
    }

    private func headers(for model: Model) throws(ModelError) -> [(name: String, value: String)] {
        let known: Secret? = if let key { key } else { try client.key(for: model) }
        return known.map { [("authorization", "Bearer \($0.revealed)")] } ?? []
    }
}

extension BackendKind {
    /// Chat completions as OpenAI speaks them, at any base URL.
    package static let openai: BackendKind = {
        var kind = BackendKind("openai") { OpenAIBackend(client: $0.client) }
        kind.defaultBaseURL = "https://api.openai.com/v1"
        kind.keyName = "openai"
        kind.vendorHosts = ["api.openai.com", "eu.api.openai.com", "us.api.openai.com"]
        return kind
    }()
}
