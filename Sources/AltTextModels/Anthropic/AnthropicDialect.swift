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
        if fault.saysModelIsBlind { fault.become(.noVision) }
        if fault.code == .badRequest, words.contains("image") { fault.become(.pictureRejected) }
        return fault
    }
}
