internal import AltText

extension Answer {
    /// Reads the reply of `POST /chat/completions`.
    init(openAI json: JSON, model: Model) throws(ModelError) {
        guard let choice = json["choices"]?[0], let message = choice["message"] else {
            throw .unreadableAnswer(model, "it holds no message")
        }
        if let refusal = message["refusal"]?.string, !refusal.isEmpty { throw .refused(model: model.name, refusal) }
        let reason = choice["finish_reason"]?.string
        if reason?.lowercased() == "content_filter" {
            throw .refused(model: model.name, "its content filter stepped in")
        }
        let text = Self.text(of: message["content"])
        if text.isEmpty, let refusal = message["content"]?.array?.lazy.compactMap({ $0["refusal"]?.string }).first {
            throw .refused(model: model.name, refusal)
        }
        self.init(
            text: text,
            finish: Finish(reported: reason),
            probability: AnswerProbability(tokens: choice["logprobs"]?["content"]?.array ?? [])?.value)
    }

    /// A string, or the text parts of a list; hidden reasoning among them is not the answer.
    private static func text(of content: JSON?) -> String {
        if let text = content?.string { return text }
        return (content?.array ?? [])
            .filter { $0["type"]?.string.map { $0 == "text" || $0 == "output_text" } ?? true }
            .compactMap { $0["text"]?.string }
            .joined()
    }
}

extension Answer.Bill {
    /// What a reply of `POST /chat/completions` took.
    init(openAI json: JSON) {
        let usage = json["usage"]
        self.init(
            usage: TokenUsage(input: usage?["prompt_tokens"]?.integer, output: usage?["completion_tokens"]?.integer),
            servedModel: json["model"]?.string, reportedDollars: usage?["cost"]?.double)
    }
}
