internal import AltText
internal import AltTextHTTP

/// How Ollama says that something went wrong: `{"error": "text"}`, where the text may be another server's JSON.
struct OllamaDialect: Dialect {
    func fault(in reply: HTTPReply, json: JSON?) -> APIFault? {
        guard !reply.isSuccess || json?["error"] != nil else { return nil }
        let message = Self.message(in: json?["error"]) ?? reply.text
        return Self.fault(status: reply.isSuccess ? 500 : reply.status, message: message)
    }

    /// The words of an error; since version 0.30 Ollama passes on the JSON of the llama-server inside it.
    static func message(in error: JSON?) -> String? {
        guard let error else { return nil }
        if let text = error.string {
            return JSON(parsing: text).flatMap { message(in: $0["error"] ?? $0) } ?? text
        }
        return error["message"]?.string
    }

    static func fault(status: Int, message: String) -> APIFault {
        let words = message.lowercased()
        if words.contains("not found") && status == 404 { return APIFault(.notPulled, message) }
        if APIFault(.noVision, message).saysModelIsBlind { return APIFault(.noVision, message) }
        if words.contains("context")
            && (words.contains("exceed") || words.contains("too long") || words.contains("size"))
        {
            return APIFault(.contextOverflow, message)
        }
        if words.contains("failed to load image") || words.contains("invalid image")
            || words.contains("failed to process image")
        {
            return APIFault(.pictureRejected, message)
        }
        return APIFault(status: status, message: message)
    }
}
