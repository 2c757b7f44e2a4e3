extension FakeGemini.Generation {
    /// What the model came to say, and what that took.
    struct Candidates {
        var fields: [String: JSONValue]
        var spokenTokens = 0
        var thoughtTokens = 0
    }

    func candidates(saying said: String, body: JSONValue) -> Candidates {
        switch model.outcome {
        case .blocksPrompt(let reason):
            return Candidates(fields: [
                "promptFeedback": ["blockReason": .string(reason), "blockReasonMessage": "The prompt was blocked."]
            ])
        case .stopsWithoutContent(let reason): return Candidates(fields: candidate(content: nil, reason: reason))
        case .stopsWithoutParts(let reason):
            return Candidates(fields: candidate(content: ["role": "model"], reason: reason))
        case .burnsBudget: return burnt(body["generationConfig"]?["maxOutputTokens"]?.integer ?? 1024)
        case .answers, .answersInParts: return spoken(said, body: body)
        }
    }

    private func candidate(content: JSONValue?, reason: String) -> [String: JSONValue] {
        let rating: JSONValue = ["category": "HARM_CATEGORY_HARASSMENT", "probability": "NEGLIGIBLE"]
        let fields: JSONValue = ["index": 0, "finishReason": .string(reason), "safetyRatings": [rating]]
        return ["candidates": [content.map { fields.merging(["content": $0]) } ?? fields]]
    }

    private func burnt(_ limit: Int) -> Candidates {
        Candidates(fields: candidate(content: ["role": "model"], reason: "MAX_TOKENS"), thoughtTokens: limit)
    }

    private func spoken(_ said: String, body: JSONValue) -> Candidates {
        let settings = body["generationConfig"] ?? [:]
        let limit = settings["maxOutputTokens"]?.integer ?? 65_536
        let thoughts = thoughtTokens(settings["thinkingConfig"])
        if limit <= thoughts { return burnt(limit) }
        let tokens = FakeLogprobs.tokens(of: shape(of: settings).form(said))
        let text = tokens.prefix(limit - thoughts).joined()
        let isCut = tokens.count > limit - thoughts
        let shows = thoughts > 0 && settings["thinkingConfig"]?["includeThoughts"]?.bool == true
        let content: JSONValue = ["role": "model", "parts": .array(parts(of: text, showsThoughts: shows))]
        return Candidates(
            fields: candidate(content: content, reason: isCut ? "MAX_TOKENS" : "STOP"),
            spokenTokens: min(tokens.count, limit - thoughts), thoughtTokens: thoughts)
    }

    /// A thought comes first where it was asked for; in parts it comes in between whether asked for or not.
    private func parts(of text: String, showsThoughts: Bool) -> [JSONValue] {
        let thought: JSONValue = ["text": "Red. And square.", "thought": true]
        guard model.outcome == .answersInParts else {
            return (showsThoughts ? [thought] : []) + [["text": .string(text)]]
        }
        let middle = text.index(text.startIndex, offsetBy: text.count / 2)
        return [
            thought, ["text": .string(String(text[..<middle]))], thought, ["text": .string(String(text[middle...]))],
        ]
    }

    private func thoughtTokens(_ config: JSONValue?) -> Int {
        switch model.thinking {
        case .none: return 0
        case .budget: return config?["thinkingBudget"]?.integer == 0 ? 0 : 200
        case .levels:
            return switch config?["thinkingLevel"]?.string?.uppercased() {
            case "MINIMAL": 0
            case "LOW": 90
            default: 400
            }
        }
    }

    private func shape(of settings: JSONValue) -> AnswerShape {
        guard settings["responseMimeType"]?.string == "application/json" else { return .prose }
        return (settings["responseJsonSchema"] ?? settings["responseSchema"]).map { .schema($0) } ?? .anyJSON
    }
}
