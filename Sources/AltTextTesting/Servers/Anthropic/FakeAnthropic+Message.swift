extension FakeAnthropic {
    /// One call of `/v1/messages` or its `count_tokens`.
    struct Message {
        let fake: FakeAnthropic
        let request: RecordedRequest
        let counts: Bool

        func reply() async throws -> FakeReply {
            guard let body = try? request.json(), body.object != nil else {
                throw FakeAnthropic.refusal(400, "invalid_request_error", "The request body is not valid JSON")
            }
            guard let name = body["model"]?.string, !name.isEmpty else {
                throw FakeAnthropic.refusal(400, "invalid_request_error", "model: Field required")
            }
            let model = try fake.model(named: name)
            let rules = MessageRules(
                body: body, model: model, version: request.headers["anthropic-version"] ?? "", counts: counts)
            try rules.check()
            let pictures = try MessagePictures(model: model).pictures(in: body)
            let prompt = promptTokens(of: body, model: model, pictures: pictures)
            if counts { return .json(200, value: ["input_tokens": .integer(prompt)]) }
            return .json(200, value: await message(body, model: model, pictures: pictures, promptTokens: prompt))
        }

        private func promptTokens(of body: JSONValue, model: Model, pictures: [SentPicture]) -> Int {
            let system = body["system"]?.string ?? body["system"]?[0]?["text"]?.string ?? ""
            let texts = (body["messages"]?.array ?? []).flatMap { message in
                message["content"]?.array?.compactMap { $0["text"]?.string }
                    ?? [message["content"]?.string].compactMap(\.self)
            }
            return ([system] + texts).reduce(8) { $0 + tokenCount(of: $1) }
                + model.pictureTokens.count(pictures) { width, height in
                    min(model.isHighTier ? 4784 : 1568, ((width + 27) / 28) * ((height + 27) / 28))
                }
        }

        private func message(
            _ body: JSONValue, model: Model, pictures: [SentPicture], promptTokens: Int
        ) async -> JSONValue {
            let said = await (model.answer ?? .canned(for: model.name)).say(request, pictures)
            let limit = body["max_tokens"]?.integer ?? 0
            let ending = ending(of: said, limit: limit, thinks: thinks(body, model), body: body, model: model)
            return [
                "id": "msg_fake", "type": "message", "role": "assistant", "model": .string(model.name),
                "content": .array(ending.content), "stop_reason": .string(ending.reason), "stop_sequence": nil,
                "stop_details": ending.details,
                "usage": [
                    "input_tokens": .integer(promptTokens), "output_tokens": .integer(ending.outputTokens),
                    "cache_creation_input_tokens": 0, "cache_read_input_tokens": 0,
                    "cache_creation": ["ephemeral_5m_input_tokens": 0, "ephemeral_1h_input_tokens": 0],
                    "output_tokens_details": ["thinking_tokens": .integer(ending.thinkingTokens)],
                    "service_tier": "standard", "inference_geo": "us", "speed": "standard",
                ],
            ]
        }

        private func thinks(_ body: JSONValue, _ model: Model) -> Bool {
            switch body["thinking"]?["type"]?.string {
            case "disabled", "between_tools": false
            case "adaptive", "enabled": true
            default: model.thinks
            }
        }
    }
}
