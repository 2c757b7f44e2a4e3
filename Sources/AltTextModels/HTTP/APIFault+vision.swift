extension APIFault {
    /// Whether the server says that the model takes no pictures. No two servers agree on a code for it.
    var saysModelIsBlind: Bool {
        let words = message.lowercased()
        return Self.blindWords.contains { words.contains($0) }
    }

    private static let blindWords = [
        // llama-server, and Ollama since it has one inside; OpenRouter; Anthropic.
        "image input is not supported", "support image input", "does not support vision",
        // OpenAI; Mistral; vLLM; Gemini.
        "image_url is only supported by certain models", "image content is not supported", "is not a multimodal model",
        "image input modality is not enabled",
    ]
}
