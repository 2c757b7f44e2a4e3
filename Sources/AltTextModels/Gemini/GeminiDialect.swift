internal import AltText
internal import AltTextHTTP

/// How Gemini says that something went wrong: `{"error": {"code", "message", "status", "details"}}`, at times inside a
/// list of one.
struct GeminiDialect: Dialect {
    func fault(in reply: HTTPReply, json: JSON?) -> APIFault? {
        let error = json?["error"] ?? json?[0]?["error"]
        guard !reply.isSuccess || error != nil else { return nil }
        let status = reply.isSuccess ? error?["code"]?.integer ?? 500 : reply.status
        var fault = APIFault(status: status, message: error?["message"]?.string ?? reply.text)
        let details = error?["details"]?.array ?? []
        if details.contains(where: { $0["reason"]?.string == "API_KEY_INVALID" }) { fault.become(.wrongKey) }
        if status == 429 {
            fault.requestedWait = details.lazy.compactMap { $0["retryDelay"]?.string }.first.flatMap(Self.duration)
            if Self.isSpentForToday(details) { fault.become(.quotaSpent) }
        }
        if error?["status"]?.string == "FAILED_PRECONDITION" { fault.become(.notAllowed) }
        let words = fault.message.lowercased()
        if fault.code == .badRequest, words.contains("api key not valid") { fault.become(.wrongKey) }
        fault.readWords()
        if fault.code == .badRequest, words.contains("token count") && words.contains("exceeds") {
            fault.become(.contextOverflow)
        }
        return fault
    }

    func saysModelIsMissing(_ json: JSON?) -> Bool { (json?["error"] ?? json?[0]?["error"])?["status"]?.string != nil }

    /// The pieces of `streamGenerateContent`.
    func merged(_ stream: StreamedReply) -> JSON? {
        let candidates = stream.pieces.compactMap { $0["candidates"]?[0] }
        guard var candidate = candidates.last else { return nil }
        candidate["content"] = ["parts": .array(candidates.flatMap { $0["content"]?["parts"]?.array ?? [] })]
        candidate["finishReason"] = candidates.lazy.reversed().compactMap { $0["finishReason"] }.first
        var json: JSON = ["candidates": [candidate]]
        json["usageMetadata"] = stream.last("usageMetadata")
        json["modelVersion"] = stream.last("modelVersion")
        return json
    }

    /// A quota a day, or one of nothing, is not worth a wait.
    private static func isSpentForToday(_ details: [JSON]) -> Bool {
        details.flatMap { $0["violations"]?.array ?? [] }.contains { violation in
            violation["quotaId"]?.string?.contains("PerDay") == true
                || violation["quotaValue"]?.string == "0" || violation["quotaValue"]?.integer == 0
        }
    }

    /// A duration as Google writes it: `46s`, `0.5s`.
    private static func duration(_ text: String) -> Duration? {
        guard text.hasSuffix("s"), let seconds = Double(text.dropLast()), seconds >= 0, seconds < 1e9 else {
            return nil
        }
        return .seconds(seconds)
    }
}
