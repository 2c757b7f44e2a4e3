internal import AltText

extension Answer {
    /// Reads the reply of `POST /api/chat`.
    init(ollama json: JSON, model: Model) throws(ModelError) {
        guard let text = json["message"]?["content"]?.string else {
            throw .unreadableAnswer(model, "it holds no message")
        }
        guard json["done"]?.bool != false else {
            throw .unreadableAnswer(model, "the model repeated itself without end, and Ollama stopped it")
        }
        self.init(
            text: text,
            finish: Finish(reported: json["done_reason"]?.string),
            probability: AnswerProbability(tokens: json["logprobs"]?.array ?? [])?.value)
    }
}

extension Answer.Bill {
    /// What a reply of `POST /api/chat` took.
    init(ollama json: JSON) {
        self.init(
            usage: TokenUsage(input: json["prompt_eval_count"]?.integer, output: json["eval_count"]?.integer),
            servedModel: json["model"]?.string)
    }
}
