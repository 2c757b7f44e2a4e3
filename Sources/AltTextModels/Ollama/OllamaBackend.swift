internal import AltText
internal import AltTextHTTP

/// Asks models through Ollama's own API.
struct OllamaBackend: Backend {
    let client: APIClient
    let memory = OllamaMemory()

    func check(_ model: Model, isThorough: Bool) async throws(ModelError) -> Verdict {
        guard let details = try await details(of: model) else { return .unknown }
        try details.requireVision(model)
        return .ready
    }

    func isRemote(_ model: Model) async throws(ModelError) -> Bool {
        if model.isRemoteByName { return true }
        guard let details = try await details(of: model) else {
            throw .unreadableAnswer(model, "it does not say where the model runs")
        }
        return details.remoteHost != nil
    }

    func answer(_ question: Question, from model: Model) async throws(ModelError) -> Answer {
        let details = try await details(of: model)
        try details?.requireVision(model)
        let reply = try await client.post(
            OllamaRequest(question, to: model).body, to: model.url("/api/chat"), of: model,
            headers: try client.ollamaHeaders(for: model),
            dialect: OllamaDialect(), optionalFields: OllamaRequest.optionalFields)
        var answer = try reply.answer(
            of: model, { (json) throws(ModelError) in try Answer(ollama: json, model: model) },
            bill: Answer.Bill.init(ollama:))
        answer.countsPictures = details?.countsPictures ?? true
        return answer
    }

    /// What Ollama knows of a model; asked once a run. `nil` where what stands there is no Ollama, or one behind a gateway.
    private func details(of model: Model) async throws(ModelError) -> OllamaModelDetails? {
        if let known = memory[model] { return known }
        let json = try await client.inquire(
            .post, model.url("/api/show"), body: ["model": .string(model.id)], about: model,
            headers: try client.ollamaHeaders(for: model), dialect: OllamaDialect())
        guard let json, json.members != nil else { return nil }
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

extension BackendKind {
    /// Ollama's own API. It answers one request at a time unless it was told otherwise; more than a few would only wait in
    /// its queue.
    package static let ollama: BackendKind = {
        var kind = BackendKind("ollama") { OllamaBackend(client: $0.client) }
        kind.defaultBaseURL = "http://127.0.0.1:11434"
        kind.defaultConcurrency = 4
        kind.startingConcurrency = 2
        kind.serverName = "Ollama"
        kind.startRemedy = "Start it with \"ollama serve\", or set OLLAMA_HOST"
        kind.isCloudID = OllamaModelDetails.isCloudName
        kind.install = { (client, model, report) throws(ModelError) in
            try await OllamaPull(client: client.api).run(model, report: report)
        }
        return kind
    }()
}
