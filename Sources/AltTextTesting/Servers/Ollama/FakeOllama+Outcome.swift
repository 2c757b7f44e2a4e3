extension FakeOllama.Inference {
    /// What the model made of the request.
    struct Outcome {
        var model: FakeOllama.Model
        var content: String
        var thinking: String
        var isDone: Bool
        var reason: String
        var promptTokens: Int
        var answerTokens: Int
        var logprobs: JSONValue?
    }

    func outcome(of body: JSONValue, model: FakeOllama.Model, pictures: [SentPicture]) async -> Outcome {
        let text = await (model.answer ?? .canned(for: model.name)).say(request, pictures)
        let shaped = shape(of: body).form(text)
        let limit = body["options"]?["num_predict"]?.integer.flatMap { $0 > 0 ? $0 : nil } ?? Int.max
        let burnsBudget = model.thinking && body["think"]?.bool != false
        let tokens = FakeLogprobs.tokens(of: shaped)
        let content = burnsBudget ? "" : tokens.prefix(limit).joined()
        let isCut = burnsBudget || tokens.count > limit
        let repeats = model.outcome == .repeatsItself
        return Outcome(
            model: model,
            content: repeats ? String(repeating: " the", count: 31) : content,
            thinking: burnsBudget ? "The picture shows something. Let me look again at each part of it." : "",
            isDone: !repeats,
            reason: repeats ? "" : isCut ? "length" : "stop",
            promptTokens: promptTokens(of: body, model: model, pictures: pictures),
            answerTokens: burnsBudget ? min(limit, 300) : min(limit, tokens.count),
            logprobs: body["logprobs"]?.bool == true
                ? model.logprobs.entries(for: content, vanishing: -3.4e38) : nil)
    }

    private func shape(of body: JSONValue) -> AnswerShape {
        switch body["format"] {
        case .string("json"): .anyJSON
        case .some(let schema) where schema.object != nil: .schema(schema)
        default: .prose
        }
    }

    private func promptTokens(of body: JSONValue, model: FakeOllama.Model, pictures: [SentPicture]) -> Int {
        let texts: [String] =
            switch route {
            case .chat: (body["messages"]?.array ?? []).compactMap { $0["content"]?.string }
            case .generate: [body["prompt"]?.string, body["system"]?.string].compactMap(\.self)
            }
        let tokens: PictureTokens = model.ignoresPictures ? .ignored : model.pictureTokens
        return texts.reduce(8) { $0 + tokenCount(of: $1) } + tokens.count(pictures) { _, _ in 256 }
    }

    /// The whole answer, or with `isLast` false one line of it.
    func message(_ outcome: Outcome, isLast: Bool, content: String? = nil) -> JSONValue {
        let said = JSONValue.string(content ?? outcome.content)
        let thought: [String: JSONValue] = outcome.thinking.isEmpty ? [:] : ["thinking": .string(outcome.thinking)]
        let text: [String: JSONValue] =
            switch route {
            case .chat:
                ["message": JSONValue.object(["role": "assistant", "content": said]).merging(thought)]
            case .generate: ["response": said].merging(thought) { $1 }
            }
        let fields: JSONValue = [
            "model": .string(outcome.model.name), "created_at": FakeOllama.now, "done": .bool(isLast && outcome.isDone),
        ]
        let all = fields.merging(text).merging(outcome.model.remoteFields)
        return isLast ? all.merging(ending(of: outcome)) : all
    }

    /// Ollama leaves counters out that are zero, and texts that are empty.
    private func ending(of outcome: Outcome) -> [String: JSONValue] {
        let counters = [
            "total_duration": 1_200_000_000, "load_duration": 0, "prompt_eval_count": outcome.promptTokens,
            "prompt_eval_duration": 700_000_000, "eval_count": outcome.answerTokens, "eval_duration": 400_000_000,
        ]
        var fields = counters.filter { $0.value != 0 }.mapValues { JSONValue.integer($0) }
        if !outcome.reason.isEmpty { fields["done_reason"] = .string(outcome.reason) }
        if let logprobs = outcome.logprobs { fields["logprobs"] = logprobs }
        if route == .generate { fields["context"] = [1, 2, 3] }
        return fields
    }

    /// The answer word by word, a line each; counts come with the last line only.
    func stream(_ outcome: Outcome) -> FakeReply {
        var silent = outcome
        silent.thinking = ""
        let words = FakeLogprobs.tokens(of: outcome.content).map { message(silent, isLast: false, content: $0).text }
        let thoughts = outcome.thinking.isEmpty ? [] : [message(outcome, isLast: false, content: "").text]
        return .ndjson(lines: thoughts + words + [message(silent, isLast: true, content: "").text])
    }
}
