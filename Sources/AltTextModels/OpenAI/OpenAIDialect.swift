internal import AltText
internal import AltTextHTTP

/// How servers that speak OpenAI's language say that something went wrong. There are as many ways as servers: one
/// tolerant reader takes them all.
struct OpenAIDialect: Dialect {
    func fault(in reply: HTTPReply, json: JSON?) -> APIFault? {
        if reply.isSuccess { return json.flatMap(Self.faultInSuccess) }
        let error = json?["error"]
        let fault = APIFault(status: reply.status, message: Self.message(in: json) ?? reply.text)
        return Self.refine(fault, error: error ?? json, status: reply.status)
    }

    /// OpenRouter reports what a provider did wrong after it had begun with status 200.
    private static func faultInSuccess(_ json: JSON) -> APIFault? {
        if let error = json["error"], error != .null {
            let message = message(in: json) ?? ""
            // A server that gives no status of its own has not said that it will be better later.
            guard let status = error["code"]?.integer, (400..<600).contains(status) else {
                return refine(APIFault(.badRequest, message), error: error, status: 200)
            }
            return refine(APIFault(status: status, message: message), error: error, status: status)
        }
        let choice = json["choices"]?[0]
        guard choice?["finish_reason"]?.string == "error" else { return nil }
        return APIFault(.serverError, message(in: choice) ?? "the provider failed while it answered", isRetryable: true)
    }

    /// `{"error": {"message"}}`, `{"error": "text"}`, `{"message"}`, `{"detail": "text"}`, `{"detail": [{"loc", "msg"}]}`.
    static func message(in json: JSON?) -> String? {
        guard let json else { return nil }
        if let text = json["error"]?["message"]?.string ?? json["error"]?.string ?? json["message"]?.string {
            return text
        }
        if let text = json["detail"]?.string { return text }
        let details = json["detail"]?.array?.compactMap { detail -> String? in
            let place = detail["loc"]?.array?.compactMap(\.string).joined(separator: ".") ?? ""
            return detail["msg"]?.string.map { place.isEmpty ? $0 : "\(place): \($0)" }
        }
        return details.map { $0.joined(separator: "; ") }
    }

    private static func refine(_ fault: APIFault, error: JSON?, status: Int) -> APIFault {
        var fault = fault
        fault.parameter = error?["param"]?.string
        let code = error?["code"]?.string ?? error?["type"]?.string ?? ""
        let words = fault.message.lowercased()
        if code == "insufficient_quota" { fault.become(.quotaSpent) }
        if code == "exceed_context_size_error" || code == "context_length_exceeded" { fault.become(.contextOverflow) }
        if fault.code == .badRequest, words.contains("maximum context length") { fault.become(.contextOverflow) }
        if code.contains("policy_violation") || code == "content_filter" { fault.become(.refused) }
        if code == "model_not_found" { fault.become(.notFound) }
        if pictureCodes.contains(code) { fault.become(.pictureRejected) }
        if error?["metadata"]?["flagged_input"] != nil || error?["metadata"]?["reasons"] != nil {
            fault.become(.refused)
        }
        // llama-server blames itself (500) for what no second try mends.
        fault.readWords()
        if words.contains("failed to tokenize") { fault.become(.badRequest) }
        return fault
    }

    /// The list of models is asked for, and a server without one says nothing of the model.
    func saysModelIsMissing(_ json: JSON?) -> Bool { false }

    /// The pieces of `POST /chat/completions` with `stream`.
    func merged(_ stream: StreamedReply) -> JSON? {
        let choices = stream.pieces.compactMap { $0["choices"]?[0] }
        guard !choices.isEmpty else { return nil }
        let text = choices.compactMap { ($0["delta"] ?? $0["message"])?["content"]?.string }.joined()
        let refusal = choices.compactMap { $0["delta"]?["refusal"]?.string }.joined()
        let logprobs = choices.flatMap { $0["logprobs"]?["content"]?.array ?? [] }
        let reason = choices.lazy.reversed().compactMap { $0["finish_reason"]?.string }.first
        var message: JSON = ["content": .string(text)]
        if !refusal.isEmpty { message["refusal"] = .string(refusal) }
        var choice: JSON = ["message": message]
        choice["finish_reason"] = reason.map { .string($0) }
        if !logprobs.isEmpty { choice["logprobs"] = ["content": .array(logprobs)] }
        var json: JSON = ["choices": [choice]]
        json["usage"] = stream.last("usage")
        json["model"] = stream.last("model")
        return json
    }

    private static let pictureCodes: Set<String> = [
        "invalid_image", "invalid_image_format", "invalid_base64_image", "image_too_large", "image_too_small",
        "image_parse_error", "image_file_too_large", "unsupported_image_media_type", "empty_image_file",
    ]
}

extension APIFault {
    /// A kind for which trying again is no use.
    mutating func become(_ code: ModelError.Code) {
        self.code = code
        isRetryable = false
    }
}
