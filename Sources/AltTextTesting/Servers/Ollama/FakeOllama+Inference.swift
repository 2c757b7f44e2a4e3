extension FakeOllama {
    /// One call of `/api/chat` or `/api/generate`.
    struct Inference {
        enum Route {
            case chat
            case generate
        }

        let fake: FakeOllama
        let request: RecordedRequest
        let route: Route

        func reply() async throws -> FakeReply {
            let body = try fake.body(of: request)
            let model = try fake.model(in: body)
            try InferenceRules(body: body, model: model, route: route).check()
            if model.isRemote, !fake.isSignedIn {
                throw Refusal(
                    reply: .json(
                        401, value: ["error": "unauthorized", "signin_url": "https://ollama.com/connect?name=test"]))
            }
            if isWarmUp(body) { return .json(200, value: loaded(model, body)) }
            let pictures = try pictures(in: body, for: model)
            if case .failsInside(let message) = model.outcome { return FakeOllama.innerFailure(message) }
            let outcome = await outcome(of: body, model: model, pictures: pictures)
            return body["stream"]?.bool == false
                ? .json(200, value: message(outcome, isLast: true)) : stream(outcome)
        }

        private func isWarmUp(_ body: JSONValue) -> Bool {
            switch route {
            case .chat: (body["messages"]?.array ?? []).isEmpty
            case .generate: (body["prompt"]?.string ?? "").isEmpty && body["images"]?[0] == nil
            }
        }

        private func loaded(_ model: Model, _ body: JSONValue) -> JSONValue {
            let unloads = body["keep_alive"]?.number == 0
            let fields: JSONValue = [
                "model": .string(model.name), "created_at": FakeOllama.now, "done": true,
                "done_reason": unloads ? "unload" : "load",
            ]
            let empty: [String: JSONValue] =
                route == .chat ? ["message": ["role": "assistant", "content": ""]] : ["response": ""]
            return fields.merging(empty)
        }

        private func encodedPictures(in body: JSONValue) -> [JSONValue] {
            switch route {
            case .chat: (body["messages"]?.array ?? []).flatMap { $0["images"]?.array ?? [] }
            case .generate: body["images"]?.array ?? []
            }
        }

        private func pictures(in body: JSONValue, for model: Model) throws -> [SentPicture] {
            let pictures = try encodedPictures(in: body).map { encoded in
                guard let text = encoded.string, let picture = SentPicture(base64: text) else {
                    throw Refusal(reply: FakeOllama.failure(400, "illegal base64 data at input byte 4"))
                }
                return picture
            }
            if pictures.isEmpty || model.ignoresPictures { return pictures }
            if !model.can("vision") {
                let hint = "hint: if this is unexpected, you may need to provide the mmproj"
                throw Refusal(reply: FakeOllama.innerFailure("image input is not supported - \(hint)"))
            }
            if pictures.contains(where: { $0.format == nil || $0.format == .bmp }) {
                throw Refusal(reply: FakeOllama.innerFailure("Failed to load image or audio file"))
            }
            return pictures
        }
    }

    static let now: JSONValue = "2026-11-23T07:00:00.1Z"
}
