internal import AltText

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Asks models through Ollama's own API.
struct OllamaBackend: Backend {
    let client: APIClient
    let memory = OllamaMemory()

    func readiness(of model: Model, isThorough: Bool) async -> Readiness {
        do throws(ModelError) {
            try await details(of: model).requireVision(model)
            return .ready
        } catch {
            return .notReady(error)
        }
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
        guard let json = reply.json else { throw .unreadableAnswer(model, reply.text) }
        var answer = try Answer(ollama: json, model: model)
        answer.duration = reply.duration
        return answer
    }

    /// What Ollama knows of a model; asked once a run.
    private func details(of model: Model) async throws(ModelError) -> OllamaModelDetails {
        if let known = memory[model] { return known }
        let call = HTTPCall.post(
            model.url("/api/show"), headers: try client.ollamaHeaders(for: model), body: ["model": .string(model.id)],
            timeout: client.patience ?? .seconds(10))
        let reply: HTTPReply
        do throws(TransportFailure) {
            reply = try await client.transport.send(call)
        } catch {
            throw ModelError(error, of: model)
        }
        if let fault = OllamaDialect().fault(in: reply) { throw ModelError(fault, of: model, keys: client.keys) }
        guard let json = reply.json, json.members != nil else { throw .unreadableAnswer(model, reply.text) }
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
