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

    func isRemote(_ model: Model) async -> Bool {
        if model.isRemoteByName { return true }
        return (try? await details(of: model))?.remoteHost != nil
    }

    func answer(_ question: Question, from model: Model) async throws(ModelError) -> Answer {
        try await details(of: model).requireVision(model)
        let reply = try await client.post(
            OllamaRequest(question, to: model).body, to: model.url("/api/chat"), of: model,
            headers: headers(for: model),
            dialect: OllamaDialect(), optionalFields: OllamaRequest.optionalFields)
        guard let json = reply.json else { throw .unreadableAnswer(model, reply.text) }
        var answer = try Answer(ollama: json, model: model)
        answer.duration = reply.duration
        return answer
    }

    /// What Ollama knows of a model; asked once a run.
    private func details(of model: Model) async throws(ModelError) -> OllamaModelDetails {
        if let known = memory[model] { return known }
        let reply: HTTPReply
        do throws(TransportFailure) {
            let call = HTTPCall.post(
                model.url("/api/show"), headers: headers(for: model), body: ["model": .string(model.id)],
                timeout: .seconds(10))
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

    private func headers(for model: Model) -> [(name: String, value: String)] {
        guard let name = model.keyName, let key = client.keys.key(named: name) else { return [] }
        return [("authorization", "Bearer \(key.revealed)")]
    }
}
