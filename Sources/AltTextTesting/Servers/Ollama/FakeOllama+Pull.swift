extension FakeOllama {
    /// A model that can be pulled, and how its download goes.
    package struct Pull: Sendable {
        /// A part of the model that is downloaded on its own.
        package struct Layer: Sendable, Hashable {
            /// Its digest, with `sha256:`.
            package var digest: String
            /// Its size in bytes.
            package var byteCount: Int

            /// Creates a layer.
            package init(digest: String, byteCount: Int) {
                self.digest = digest
                self.byteCount = byteCount
            }
        }

        /// What goes wrong the first time it is pulled. The second time goes on where that one ended.
        package enum Failure: Sendable, Hashable {
            /// 500 before the first line, every time.
            case refused(String)
            /// An error line under 200 after so many lines.
            case errorLine(String, afterLines: Int)
            /// The connection closes after so many lines.
            case interrupted(afterLines: Int)
        }

        /// The model that is there once it is pulled.
        package var model: Model
        /// Its layers.
        package var layers: [Layer]
        /// What goes wrong.
        package var failure: Failure?

        /// Creates a pull, of two layers unless told otherwise.
        package init(_ model: Model, layers: [Layer]? = nil, failure: Failure? = nil) {
            let digest = FakeOllama.digest(of: model.name)
            self.model = model
            self.layers =
                layers ?? [
                    Layer(digest: "sha256:a\(digest.dropFirst())", byteCount: 8_000_000),
                    Layer(digest: "sha256:b\(digest.dropFirst())", byteCount: 4_000),
                ]
            self.failure = failure
        }
    }

    func pull(_ body: JSONValue) throws -> FakeReply {
        guard let name = body["model"]?.string, !name.isEmpty else { return Self.failure(400, "invalid model name") }
        if let model = presentModels.first(where: { $0.isCalled(name) }) {
            return reply(progress.lines(of: Pull(model, layers: []), attempt: .max).lines, to: body)
        }
        guard let pull = pulls.first(where: { $0.model.isCalled(name) }) else {
            return Self.failure(500, "pull model manifest: file does not exist")
        }
        if case .refused(let message) = pull.failure { return Self.failure(500, message) }
        let attempt = progress.lines(of: pull, attempt: progress.nextAttempt(of: pull.model.name))
        let reply = reply(attempt.lines, to: body)
        return attempt.isInterrupted ? reply.with(.chunkedWithoutEnd(closing: true)) : reply
    }

    /// With `stream` false only the last object arrives, and an error is then a 500.
    private func reply(_ lines: [JSONValue], to body: JSONValue) -> FakeReply {
        guard body["stream"]?.bool == false else { return .ndjson(lines: lines.map(\.text)) }
        let last = lines.last ?? ["status": "success"]
        return .json(last["error"] == nil ? 200 : 500, value: last)
    }
}
