extension FakeOpenAI {
    /// A whole answer as server-sent events, word by word, with a comment between and `[DONE]` at the end.
    func stream(_ completion: JSONValue, body: JSONValue) -> FakeReply {
        let choice = completion["choices"]?[0]
        let text = choice?["message"]?["content"]?.string ?? ""
        let words = FakeLogprobs.tokens(of: text).map { chunk(of: completion, delta: ["content": .string($0)]) }
        let first = chunk(of: completion, delta: ["role": "assistant", "content": ""])
        let last = chunk(of: completion, delta: [:], finish: choice?["finish_reason"] ?? "stop")
        var events = ([first] + words + [last]).map { "data: \($0.text)\n\n" }
        events.insert(dialect == .openRouter ? ": OPENROUTER PROCESSING\n\n" : ":\n\n", at: 1)
        if body["stream_options"]?["include_usage"]?.bool == true {
            let usage = chunk(of: completion, delta: [:]).merging(["choices": [], "usage": completion["usage"] ?? nil])
            events.append("data: \(usage.text)\n\n")
        }
        let chunks = (events + ["data: [DONE]\n\n"]).map { Array($0.utf8) }
        return FakeReply(status: 200, headers: ["content-type": "text/event-stream"], body: .chunks(chunks))
    }

    private func chunk(of completion: JSONValue, delta: JSONValue, finish: JSONValue = nil) -> JSONValue {
        [
            "id": completion["id"] ?? nil, "object": "chat.completion.chunk", "created": completion["created"] ?? nil,
            "model": completion["model"] ?? nil,
            "choices": [["index": 0, "delta": delta, "finish_reason": finish]],
        ]
    }
}
