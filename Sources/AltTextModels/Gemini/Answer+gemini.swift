internal import AltText

extension Answer {
    /// Reads the reply of `POST /models/{model}:generateContent`.
    init(gemini json: JSON, model: Model) throws(ModelError) {
        guard let candidate = json["candidates"]?[0] else {
            if let reason = json["promptFeedback"]?["blockReason"]?.string {
                let message = json["promptFeedback"]?["blockReasonMessage"]?.string
                throw .refused(model: model.name, [reason, message].compactMap(\.self).joined(separator: ", "))
            }
            throw .unreadableAnswer(model, "it holds no candidate")
        }
        let reason = candidate["finishReason"]?.string
        let finish = Finish(reported: reason)
        // Every other reason that is given is one not to answer: SAFETY, RECITATION, PROHIBITED_CONTENT …
        if finish == .unknown, let reason, !reason.isEmpty, !reason.lowercased().contains("unspecified") {
            throw .refused(model: model.name, reason)
        }
        let parts = candidate["content"]?["parts"]?.array ?? []
        self.init(
            text: parts.filter { $0["thought"]?.bool != true }.compactMap { $0["text"]?.string }.joined(),
            finish: finish)
    }
}

extension Answer.Bill {
    /// What a reply of `POST /models/{model}:generateContent` took.
    init(gemini json: JSON) {
        let usage = json["usageMetadata"]
        let output = [usage?["candidatesTokenCount"], usage?["thoughtsTokenCount"]].compactMap { $0?.integer }
        self.init(
            usage: TokenUsage(
                input: usage?["promptTokenCount"]?.integer, output: output.isEmpty ? nil : TokenUsage.sum(output)),
            servedModel: json["modelVersion"]?.string)
    }
}
