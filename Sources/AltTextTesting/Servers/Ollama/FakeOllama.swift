/// Ollama's native API, version 0.33, as a second reading of its protocol.
///
/// It refuses what Ollama refuses, in Ollama's words. For its queue, start the server with `slots` 1 and, to be turned
/// away from a full queue, with ``busy`` as the overload's reply.
package struct FakeOllama: FakeService {
    /// The models that are there.
    package let models: [Model]
    /// What can be pulled, and how that goes.
    package let pulls: [Pull]
    /// What `/api/version` says.
    package let version: String
    /// Whether the machine is signed in to the cloud. If not, models that run elsewhere answer 401.
    package let isSignedIn: Bool
    private let script: Script
    let progress = PullProgress()

    /// Creates the server's answers.
    package init(
        models: [Model], pulls: [Pull] = [], version: String = "0.33.0", isSignedIn: Bool = true,
        misbehaviour: Misbehaviour? = nil
    ) {
        self.models = models
        self.pulls = pulls
        self.version = version
        self.isSignedIn = isSignedIn
        self.script = Script(misbehaviour)
    }

    /// What Ollama says when its queue is full: 503 without Retry-After.
    package static let busy = failure(503, "server busy, please try again.  maximum pending requests exceeded")

    /// The answer to a request.
    package func answer(to request: RecordedRequest) async -> FakeReply {
        await script.answer(request, otherwise: routed)
    }

    private func routed(_ request: RecordedRequest) async throws -> FakeReply {
        switch (request.method, request.path) {
        case ("GET", "/"), ("HEAD", "/"): .text(200, "Ollama is running")
        case ("GET", "/api/version"): .json(200, value: ["version": .string(version)])
        case ("GET", "/api/tags"): .json(200, value: ["models": .array(presentModels.map(\.listing))])
        case ("GET", "/api/ps"): .json(200, value: ["models": .array(presentModels.prefix(1).map(\.loadedListing))])
        case ("POST", "/api/show"): .json(200, value: try model(in: body(of: request)).details)
        case ("POST", "/api/chat"): try await Inference(fake: self, request: request, route: .chat).reply()
        case ("POST", "/api/generate"): try await Inference(fake: self, request: request, route: .generate).reply()
        case ("POST", "/api/pull"): try pull(body(of: request))
        default: .text(404, "404 page not found")
        }
    }

    /// The models that are there, those that were pulled included.
    var presentModels: [Model] { models + pulls.filter { progress.isDone($0.model.name) }.map(\.model) }

    func body(of request: RecordedRequest) throws -> JSONValue {
        if request.body.isEmpty { throw Refusal(reply: Self.failure(400, "missing request body")) }
        guard let body = try? request.json(), body.object != nil else {
            throw Refusal(reply: Self.failure(400, "invalid character looking for beginning of value"))
        }
        return body
    }

    /// The model a body names, or the 404 that leads to a pull.
    func model(in body: JSONValue) throws -> Model {
        guard let name = body["model"]?.string, !name.isEmpty else {
            throw Refusal(reply: Self.failure(400, "model is required"))
        }
        guard let model = presentModels.first(where: { $0.isCalled(name) }) else {
            throw Refusal(reply: Self.failure(404, "model '\(name)' not found"))
        }
        return model
    }

    static func failure(_ status: Int, _ message: String) -> FakeReply {
        .json(status, value: ["error": .string(message)])
    }

    /// An error of the engine inside, which Ollama passes on as text that is itself JSON.
    static func innerFailure(_ message: String, code: Int = 500, type: String = "server_error") -> FakeReply {
        let inner: JSONValue = [
            "error": ["code": .integer(code), "message": .string(message), "type": .string(type)]
        ]
        return failure(500, inner.text)
    }
}
