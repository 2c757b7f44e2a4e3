extension FakeOpenAI.ChatCompletion {
    /// The whole answer as an object.
    func completion(body: JSONValue, model: FakeOpenAI.Model, pictures: [SentPicture]) async -> JSONValue {
        let said = await (model.answer ?? .canned(for: model.name)).say(request, pictures)
        let limit = (body["max_completion_tokens"] ?? body["max_tokens"] ?? body["n_predict"])?.integer
        let reasoning = reasoningTokens(body, model)
        let room = max(0, limit.map { $0 < 0 ? Int.max : $0 - reasoning } ?? Int.max)
        let tokens = FakeLogprobs.tokens(of: FakeOpenAI.ChatRules.shape(of: body).form(said))
        let burns = model.outcome == .burnsBudget || room == 0
        let text = burns ? "" : tokens.prefix(room).joined()
        let isCut = burns || tokens.count > room
        let spoken = burns ? 0 : min(room, tokens.count)
        return [
            "id": "chatcmpl-fake", "object": "chat.completion", "created": 1_795_418_493, "model": .string(model.name),
            "choices": [choice(text: text, isCut: isCut, body: body, model: model)],
            "usage": usage(
                body: body, model: model, pictures: pictures, spoken: spoken,
                reasoning: burns ? limit ?? 300 : reasoning),
            "system_fingerprint": "fp_fake", "service_tier": "default",
        ]
    }

    /// A model that reasons takes 200 tokens for it out of the budget, unless its effort is `none`.
    private func reasoningTokens(_ body: JSONValue, _ model: FakeOpenAI.Model) -> Int {
        guard case .reasoning(_, let standard) = model.generation else { return 0 }
        return (body["reasoning_effort"]?.string ?? standard) == "none" ? 0 : 200
    }

    private func choice(text: String, isCut: Bool, body: JSONValue, model: FakeOpenAI.Model) -> JSONValue {
        let (message, finish) = message(text, isCut: isCut, model: model)
        let vanishing = fake.dialect == .llamaServer ? -3.402_823_466_385_288_6e38 : -9999.0
        let entries = body["logprobs"]?.bool == true ? model.logprobs.entries(for: text, vanishing: vanishing) : nil
        return [
            "index": 0, "finish_reason": .string(finish), "message": message,
            "logprobs": entries.map { ["content": $0, "refusal": nil] } ?? .null,
        ]
    }

    private func message(_ text: String, isCut: Bool, model: FakeOpenAI.Model) -> (JSONValue, finish: String) {
        let plain: JSONValue = ["role": "assistant", "content": .string(text), "refusal": nil]
        let sorry: JSONValue = "I'm sorry, I can't help with identifying this person."
        let thought = "It is red. It is square."
        switch model.outcome {
        case .refusesInField: return (plain.merging(["content": nil, "refusal": sorry]), "stop")
        case .refusesByFilter: return (plain.merging(["content": nil]), "content_filter")
        case .refusesInProse: return (plain.merging(["content": sorry]), "stop")
        case .failsAsChoice: return (plain.merging(["content": ""]), "error")
        case .thinksAloud:
            return (plain.merging(["content": .string("<think>\n\(thought)\n</think>\n\n\(text)")]), "stop")
        case .showsReasoning:
            let field = fake.dialect == .vLLM || fake.dialect == .openRouter ? "reasoning" : "reasoning_content"
            return (plain.merging([field: .string(thought)]), "stop")
        case .answersInParts:
            let thinking: JSONValue = ["type": "thinking", "thinking": [["type": "text", "text": .string(thought)]]]
            let parts: [JSONValue] = fake.dialect == .mistral ? [thinking] : []
            return (plain.merging(["content": .array(parts + halves(of: text))]), "stop")
        default: return (plain, isCut ? "length" : "stop")
        }
    }

    /// The text in two parts, which joined are the text again.
    private func halves(of text: String) -> [JSONValue] {
        let middle = text.index(text.startIndex, offsetBy: text.count / 2)
        return [text[..<middle], text[middle...]].map { ["type": "text", "text": .string(String($0))] }
    }

    private func usage(
        body: JSONValue, model: FakeOpenAI.Model, pictures: [SentPicture], spoken: Int, reasoning: Int
    ) -> JSONValue {
        let text = (body["messages"]?.array ?? []).flatMap { message in
            message["content"]?.array?.compactMap { $0["text"]?.string }
                ?? [message["content"]?.string].compactMap(\.self)
        }.reduce(8) { $0 + tokenCount(of: $1) }
        let image = model.pictureTokens.count(pictures, rule: fake.pictureRule)
        let sums: JSONValue = [
            "prompt_tokens": .integer(text + image), "completion_tokens": .integer(spoken + reasoning),
            "total_tokens": .integer(text + image + spoken + reasoning),
        ]
        let cost: [String: JSONValue] = fake.dialect == .openRouter ? ["cost": 0.00014] : [:]
        guard model.detailsUsage, fake.dialect == .openAI || fake.dialect == .openRouter else {
            return sums.merging(cost)
        }
        return sums.merging(cost).merging([
            "prompt_tokens_details": [
                "cached_tokens": 0, "image_tokens": .integer(image), "text_tokens": .integer(text), "audio_tokens": 0,
            ],
            "completion_tokens_details": ["reasoning_tokens": .integer(reasoning)],
        ])
    }
}

extension FakeOpenAI {
    /// Patches of 32 pixels times 1.2 for OpenAI, of 28 pixels for Mistral, and a fixed 256 for local servers.
    var pictureRule: (Int, Int) -> Int {
        switch dialect {
        case .openAI, .openRouter:
            { width, height in min(3000, (((width + 31) / 32) * ((height + 31) / 32) * 6 + 4) / 5) }
        case .mistral: { width, height in min(3025, ((width + 27) / 28) * ((height + 27) / 28)) }
        case .llamaServer, .vLLM, .lmStudio: { _, _ in 256 }
        }
    }
}
