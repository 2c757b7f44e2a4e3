extension FakeOpenAI {
    /// One call of `/chat/completions`.
    struct ChatCompletion {
        let fake: FakeOpenAI
        let request: RecordedRequest

        func reply() async throws -> FakeReply {
            guard let members = try? request.json().object else {
                throw fake.refusal(400, "We could not parse the JSON body of your request.")
            }
            // A field that is null counts as one that was not sent.
            let body = JSONValue.object(members.filter { !$0.value.isNull })
            guard let name = body["model"]?.string ?? (fake.dialect == .llamaServer ? "" : nil) else {
                throw fake.dialect == .mistral
                    ? fake.unprocessable("model", "Field required", type: "missing")
                    : fake.refusal(400, "you must provide a model parameter", param: "model")
            }
            let model = try fake.model(named: name)
            try ChatRules(fake: fake, body: body, model: model).check()
            let pictures = try ChatPictures(fake: fake, model: model).pictures(in: body)
            try refuseByOutcome(model)
            let value = await completion(body: body, model: model, pictures: pictures)
            if body["stream"]?.bool == true { return fake.stream(value, body: body) }
            return .json(200, value: value).with(headers: fake.replyHeaders)
        }

        private func refuseByOutcome(_ model: Model) throws {
            switch model.outcome {
            case .refusesByStatus(let code):
                throw fake.refusal(400, "Your request was rejected by our safety system.", code: code)
            case .exceedsContext:
                let message =
                    "request (9000 tokens) exceeds the available context size (8192 tokens), try increasing it"
                let error: JSONValue = [
                    "code": 400, "message": .string(message), "type": "exceed_context_size_error",
                    "n_prompt_tokens": 9000, "n_ctx": 8192,
                ]
                throw Refusal(reply: .json(400, value: ["error": error]))
            case .failsInside200(let code):
                let error: JSONValue = [
                    "code": .integer(code), "message": "Provider returned error",
                    "metadata": ["provider_name": "Fake", "raw": "upstream failed"],
                ]
                throw Refusal(reply: .json(200, value: ["error": error]))
            default: return
            }
        }
    }
}
