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
        if fault.saysModelIsBlind { fault.become(.noVision) }
        if fault.code == .badRequest, words.contains("token count") && words.contains("exceeds") {
            fault.become(.contextOverflow)
        }
        if fault.code == .badRequest, words.contains("unable to process input image") { fault.become(.pictureRejected) }
        return fault
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
