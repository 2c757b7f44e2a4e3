internal import AltText

/// Asks models through Google's Gemini API.
struct GeminiBackend: Backend {
    let client: APIClient

    func isRemote(_ model: Model) async -> Bool { model.isRemoteByAddress }

    func answer(_ question: Question, from model: Model) async throws(ModelError) -> Answer {
        let reply = try await client.post(
            GeminiRequest(question, to: model).body, to: model.url("/models/\(model.id):generateContent"), of: model,
            headers: try headers(for: model), dialect: GeminiDialect(), optionalFields: GeminiRequest.optionalFields)
        guard let json = reply.json else { throw .unreadableAnswer(model, reply.text) }
        var answer = try Answer(gemini: json, model: model)
        answer.duration = reply.duration
        return answer
    }

    func readiness(of model: Model, isThorough: Bool) async -> Readiness {
        do throws(ModelError) {
            let headers = try headers(for: model)
            guard isThorough || !model.isRemoteByAddress else { return .ready }
            let reply: HTTPReply
            do throws(TransportFailure) {
                reply = try await client.get(model.url("/models/\(model.id)"), headers: headers)
            } catch {
                throw ModelError(error, of: model)
            }
            if let fault = GeminiDialect().fault(in: reply) { throw ModelError(fault, of: model, keys: client.keys) }
            return .ready
        } catch {
            return .notReady(error)
        }
    }

    /// The key goes in a header, never in the address, which ends up in logs.
    private func headers(for model: Model) throws(ModelError) -> [(name: String, value: String)] {
        try client.key(for: model).map { [("x-goog-api-key", $0.revealed)] } ?? []
    }
}
