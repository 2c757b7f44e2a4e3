internal import AltText
internal import AltTextHTTP

/// Asks models through Ollama's own API.
struct OllamaBackend: Backend {
    let client: APIClient
    let memory = OllamaMemory()

    func check(_ model: Model, isThorough: Bool) async throws(ModelError) {
        try await details(of: model).requireVision(model)
    }

    func isRemote(_ model: Model) async throws(ModelError) -> Bool {
        if model.isRemoteByName { return true }
        return try await details(of: model).remoteHost != nil
    }

    func answer(_ question: Question, from model: Model) async throws(ModelError) -> Answer {
        try await details(of: model).requireVision(model)
        let reply = try await client.post(
            OllamaRequest(question, to: model).body, to: model.url("/api/chat"), of: model,
            headers: try client.ollamaHeaders(for: model),
            dialect: OllamaDialect(), optionalFields: OllamaRequest.optionalFields)
        return try reply.answer(
            { (json) throws(ModelError) in try Answer(ollama: json, model: model) }, bill: Answer.Bill.init(ollama:))
    }

    /// What Ollama knows of a model; asked once a run.
    private func details(of model: Model) async throws(ModelError) -> OllamaModelDetails {
        if let known = memory[model] { return known }
        let json = try await client.inquire(
            .post, model.url("/api/show"), body: ["model": .string(model.id)], about: model,
            headers: try client.ollamaHeaders(for: model), dialect: OllamaDialect())
        guard json.members != nil else { throw .unreadableAnswer(model, json.text) }
        let details = OllamaModelDetails(json)
        memory[model] = details
        return details
    }
}

extension APIClient {
    /// What goes with every request to Ollama: nothing, unless it stands behind something that asks for a key.
    func ollamaHeaders(for model: Model) throws(ModelError) -> [(name: String, value: String)] {
        try key(for: model).map { [("authorization", "Bearer \($0.revealed)")] } ?? []
    }
}
