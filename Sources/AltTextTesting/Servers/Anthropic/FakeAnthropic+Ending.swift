extension FakeAnthropic.Message {
    /// What the model came to say.
    struct Ending {
        var content: [JSONValue]
        var reason: String
        var details: JSONValue = nil
        var outputTokens: Int
        var thinkingTokens: Int
    }

    /// A model that thinks takes 200 tokens for it out of `max_tokens`; at low effort 60.
    func ending(
        of said: String, limit: Int, thinks: Bool, body: JSONValue, model: FakeAnthropic.Model
    ) -> Ending {
        let thought: [JSONValue] = thinks ? [["type": "thinking", "thinking": "", "signature": "c2lnbmVk"]] : []
        let thinking = thinks ? (body["output_config"]?["effort"]?.string == "low" ? 60 : 200) : 0
        switch model.outcome {
        case .refuses(let category):
            let details: JSONValue = [
                "type": "refusal", "category": category.map { .string($0) } ?? .null,
                "explanation": "This request was declined.",
            ]
            return Ending(content: [], reason: "refusal", details: details, outputTokens: 4, thinkingTokens: 0)
        case .refusesInProse:
            let sorry: JSONValue = ["type": "text", "text": "I can't identify the person in this picture."]
            return Ending(
                content: thought + [sorry], reason: "end_turn", outputTokens: thinking + 12, thinkingTokens: thinking)
        case .burnsBudget:
            return Ending(content: thought, reason: "max_tokens", outputTokens: limit, thinkingTokens: limit)
        case .answers: break
        }
        if limit <= thinking {
            return Ending(content: thought, reason: "max_tokens", outputTokens: limit, thinkingTokens: limit)
        }
        let tokens = FakeLogprobs.tokens(of: shape(of: body).form(said))
        let text = tokens.prefix(limit - thinking).joined()
        return Ending(
            content: thought + [["type": "text", "text": .string(text)]],
            reason: tokens.count > limit - thinking ? "max_tokens" : "end_turn",
            outputTokens: thinking + min(tokens.count, limit - thinking), thinkingTokens: thinking)
    }

    private func shape(of body: JSONValue) -> AnswerShape {
        body["output_config"]?["format"]?["schema"].map { .schema($0) } ?? .prose
    }
}
