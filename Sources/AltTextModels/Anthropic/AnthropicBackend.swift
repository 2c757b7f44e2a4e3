internal import AltText
internal import AltTextHTTP
internal import Synchronization

/// Asks models through Anthropic's Messages API.
struct AnthropicBackend: Backend {
    let client: APIClient
    let versions = AnthropicVersions()

    func isRemote(_ model: Model) async -> Bool { model.isRemoteByAddress }

    func answer(_ question: Question, from model: Model) async throws(ModelError) -> Answer {
        let body = AnthropicRequest(question, to: model).body
        let reply = try await withFallback(for: model) { (version) async throws(ModelError) in
            try await post(body, of: model, version: version)
        }
        return try reply.answer(
            of: model, { (json) throws(ModelError) in try Answer(anthropic: json, model: model) },
            bill: Answer.Bill.init(anthropic:))
    }

    /// One free call says whether the key is right, the model exists, sees, and is still served.
    func check(_ model: Model, isThorough: Bool) async throws(ModelError) -> Verdict {
        _ = try client.key(for: model)
        guard isThorough || !model.isRemoteByAddress else { return .ready }
        let json = try await withFallback(for: model) { (version) async throws(ModelError) in
            try await client.inquire(
                .get, model.url("/v1/models/\(model.id)"), about: model,
                headers: try headers(for: model, version: version), dialect: AnthropicDialect())
        }
        guard let json, json.members != nil else { return .unknown }
        if json["lifecycle"]?.string == "retired" {
            throw .retired(model, Retirement(date: json["retires_at"]?.string ?? "", successor: nil))
        }
        if json["capabilities"]?["image_input"]?["supported"]?.bool == false { throw .noVision(model) }
        return .ready
    }

    /// Asks in the current version, and once more in the old one where a gateway does not know the new one yet and says
    /// so by name.
    private func withFallback<Success>(
        for model: Model, _ ask: (String) async throws(ModelError) -> Success
    ) async throws(ModelError) -> Success {
        let version = versions[model]
        do throws(ModelError) {
            return try await ask(version)
        } catch {
            guard version == AnthropicVersions.current, error.description.contains("anthropic-version") else {
                throw error
            }
            versions.fallBack(for: model)
            return try await ask(versions[model])
        }
    }

    private func post(_ body: JSON, of model: Model, version: String) async throws(ModelError) -> APIClient.Reply {
        try await client.post(
            body, to: model.url("/v1/messages"), of: model, headers: try headers(for: model, version: version),
            dialect: AnthropicDialect(), optionalFields: AnthropicRequest.optionalFields)
    }

    private func headers(for model: Model, version: String) throws(ModelError) -> [(name: String, value: String)] {
        let key = try client.key(for: model).map { [("x-api-key", $0.revealed)] } ?? []
        return [("anthropic-version", version)] + key
    }
}

/// The version of the API each server has turned out to know.
final class AnthropicVersions: Sendable {
    static let current = "2026-10-21"
    static let old = "2023-06-01"

    private let oldServers = Mutex<Set<String>>([])

    subscript(model: Model) -> String {
        oldServers.withLock { $0.contains(model.baseURL ?? "") } ? Self.old : Self.current
    }

    func fallBack(for model: Model) {
        oldServers.withLock { _ = $0.insert(model.baseURL ?? "") }
    }
}

extension BackendKind {
    /// Anthropic's Messages API. Its models may think before they answer.
    package static let anthropic: BackendKind = {
        var kind = BackendKind("anthropic") { AnthropicBackend(client: $0.client) }
        kind.defaultBaseURL = "https://api.anthropic.com"
        kind.keyName = "anthropic"
        kind.vendorHosts = ["api.anthropic.com"]
        kind.answerLimit = 1024
        return kind
    }()
}
