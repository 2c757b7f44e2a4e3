internal import AltText
internal import AltTextHTTP

/// Downloads a model through Ollama. What has come stays: a later pull goes on from there.
struct OllamaPull {
    let client: APIClient

    /// How often a download that broke is taken up again by itself.
    private static let maximumRetries = 5

    /// Downloads `model`, and reports after each line Ollama sends.
    ///
    /// - Throws: ``ModelError``; what has been downloaded is kept by Ollama.
    func run(_ model: Model, report: (PullProgress) async -> Void) async throws(ModelError) {
        let policy = RetryPolicy(maximumRetries: Self.maximumRetries, shortestWait: client.shortestRetryWait)
        var progress = PullProgress()
        do throws(DownloadFailure) {
            try await policy.retrying(progress: { progress.completedByteCount }) { () async throws(DownloadFailure) in
                progress = PullProgress()
                do throws(ModelError) {
                    try await attempt(model, &progress, report: report)
                } catch {
                    throw DownloadFailure(error: error, isRetryable: error.isLostConnection)
                }
            }
        } catch {
            throw error.error
        }
    }

    private func attempt(
        _ model: Model, _ progress: inout PullProgress, report: (PullProgress) async -> Void
    ) async throws(ModelError) {
        let call = HTTPCall.post(
            model.url("/api/pull"), headers: try client.ollamaHeaders(for: model),
            body: ["model": .string(model.id), "stream": true], timeout: .seconds(60))
        let reply: HTTPReply
        do {
            var current = progress
            defer { progress = current }
            reply = try await client.transport.lines(of: call) { (line) async throws(ModelError) in
                guard !line.isEmpty else { return }
                guard let json = JSON(parsing: line) else {
                    throw .unreadableAnswer(model, String(decoding: line, as: UTF8.self))
                }
                if let message = OllamaDialect.message(in: json["error"]) { throw .pullFailed(model, message) }
                current.update(with: json)
                await report(current)
            }
        } catch let error as ModelError {
            throw error
        } catch let error as TransportFailure {
            throw ModelError(error, of: model)
        } catch {
            throw .interrupted(model)
        }
        if let fault = OllamaDialect().fault(in: reply, json: reply.json) {
            throw fault.code == .serverError
                ? .pullFailed(model, fault.message) : ModelError(fault, of: model, keys: client.keys)
        }
        // Only "success" means success: a stream that merely ends was cut.
        guard progress.isComplete else { throw ModelError(.lostInBody("the report ended early"), of: model) }
    }
}

extension ModelError {
    static func pullFailed(_ model: Model, _ message: String) -> ModelError {
        ModelError(
            .serverError, model: model.name, "Ollama could not pull \(model.id): \(message.excerpt)",
            remedy: "Check the name, the network and the free disk space, then pull again; what is here is kept")
    }
}
