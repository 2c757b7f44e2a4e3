internal import AltText
internal import AltTextHTTP

/// How Anthropic says that something went wrong: `{"type": "error", "error": {"type", "message", "details"}}`.
struct AnthropicDialect: Dialect {
    func fault(in reply: HTTPReply, json: JSON?) -> APIFault? {
        guard !reply.isSuccess else { return nil }
        let error = json?["error"]
        var fault = APIFault(
            status: reply.status,
            message: error?["message"]?.string ?? OpenAIDialect.message(in: json) ?? reply.text)
        switch error?["details"]?["error_code"]?.string {
        case "enforced_spend_limit_reached", "ramp_limit_exceeded": fault.become(.quotaSpent)
        case "image_dimensions_too_large": fault.become(.pictureRejected)
        default: break
        }
        let words = fault.message.lowercased()
        if fault.code == .badRequest, words.contains("prompt is too long") { fault.become(.contextOverflow) }
        fault.readWords()
        if fault.code == .badRequest, words.contains("image") { fault.become(.pictureRejected) }
        return fault
    }

    func saysModelIsMissing(_ json: JSON?) -> Bool { json?["error"]?["type"]?.string == "not_found_error" }

    /// The events of `POST /v1/messages` with `stream`.
    func merged(_ stream: StreamedReply) -> JSON? {
        guard let message = stream.last("message") else { return nil }
        let text = stream.pieces.compactMap { $0["delta"]?["text"]?.string ?? $0["content_block"]?["text"]?.string }
        var json = message
        json["content"] = [["type": "text", "text": .string(text.joined())]]
        json["stop_reason"] = stream.last("delta", "stop_reason") ?? message["stop_reason"]
        var usage = message["usage"] ?? [:]
        usage["output_tokens"] = stream.last("usage", "output_tokens") ?? usage["output_tokens"]
        json["usage"] = usage
        return json
    }
}
