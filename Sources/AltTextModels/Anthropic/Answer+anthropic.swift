internal import AltText

extension Answer {
    /// Reads the reply of `POST /v1/messages`.
    init(anthropic json: JSON, model: Model) throws(ModelError) {
        guard let content = json["content"]?.array else { throw .unreadableAnswer(model, "it holds no content") }
        let reason = json["stop_reason"]?.string
        if reason?.lowercased() == "refusal" {
            let details = json["stop_details"]
            throw .refused(model: model.name, details?["explanation"]?.string ?? details?["category"]?.string)
        }
        self.init(
            // Thinking may come first: only blocks of text are the answer.
            text: content.filter { $0["type"]?.string == "text" }.compactMap { $0["text"]?.string }.joined(),
            finish: Finish(reported: reason))
    }
}

extension Answer.Bill {
    /// What a reply of `POST /v1/messages` took.
    init(anthropic json: JSON) {
        let usage = json["usage"]
        let input = ["input_tokens", "cache_creation_input_tokens", "cache_read_input_tokens"]
            .compactMap { usage?[$0]?.integer }
        self.init(
            usage: TokenUsage(
                input: input.isEmpty ? nil : TokenUsage.sum(input), output: usage?["output_tokens"]?.integer),
            servedModel: json["model"]?.string)
    }
}
