/// A protocol that runs models, as models.yaml names it.
package enum BackendKind: String, Sendable, Hashable, CaseIterable {
    /// Ollama's own API.
    case ollama
    /// Chat completions as OpenAI speaks them, at any base URL.
    case openai
    /// Anthropic's Messages API.
    case anthropic
    /// Google's Gemini API.
    case gemini
    /// A llama-server that AltText starts itself.
    case llamacpp
    /// A Hugging Face model run by transformers.
    case huggingface
    /// Answers replayed from a file.
    case recorded
    /// No model: what the file itself says.
    case evidence

    /// Where the backend is reached when an entry names no base URL; `nil` for one that is reached over no network.
    package var defaultBaseURL: String? {
        switch self {
        case .ollama: "http://127.0.0.1:11434"
        case .openai: "https://api.openai.com/v1"
        case .anthropic: "https://api.anthropic.com"
        case .gemini: "https://generativelanguage.googleapis.com/v1beta"
        case .llamacpp, .huggingface, .recorded, .evidence: nil
        }
    }

    /// Whether AltText starts a program that loads the model from files.
    var startsEngine: Bool { self == .llamacpp || self == .huggingface }

    /// The most requests at once to one endpoint when an entry names no number.
    ///
    /// Ollama answers one request at a time unless it was told otherwise; more than a few would only wait in its queue.
    /// A llama-server works on so many at once as it is told to, each of which takes memory.
    package var defaultConcurrency: Int {
        switch self {
        case .ollama, .llamacpp: 4
        case .huggingface: 1
        case .openai, .anthropic, .gemini, .recorded, .evidence: 16
        }
    }
}
