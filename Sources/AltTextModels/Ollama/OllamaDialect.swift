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
        if words.contains("context")
            && (words.contains("exceed") || words.contains("too long") || words.contains("size"))
        {
            return APIFault(.contextOverflow, message)
        }
        var fault = APIFault(status: status, message: message)
        fault.readWords()
        return fault
    }

    func saysModelIsMissing(_ json: JSON?) -> Bool { json?["error"]?.string?.contains("not found") == true }

    /// The lines of `POST /api/chat` with `stream`.
    func merged(_ stream: StreamedReply) -> JSON? {
        guard var json = stream.pieces.last, json["done"] != nil else { return nil }
        let text = stream.pieces.compactMap { $0["message"]?["content"]?.string }
        json["message"] = ["role": "assistant", "content": .string(text.joined())]
        return json
    }
}
