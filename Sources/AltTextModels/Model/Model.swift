/// A named entry of models.yaml: a backend, the model's id there, a prompt and settings.
public struct Model: Sendable, Hashable {
    /// What `--model` takes.
    public var name: String
    /// One line for people who choose a model.
    public var description: String
    /// When the model was released: `2026`, `2026-04` or `2026-04-09`.
    package var date: String
    /// The protocol that runs it.
    public var backend: BackendKind
    /// The backend's own id of the model; for `recorded` the path of the file of answers.
    public var id: String
    /// For `llamacpp` the path of the file with the model's eyes, where the model has one and it does not lie
    /// beside the model's own.
    package var projector: String?
    /// Where the backend is reached; `nil` for one that is reached over no network.
    package var baseURL: String?
    /// The name of the API key that is sent, if any; see ``KeyStore``.
    package var keyName: String?
    /// The hosts that the user's own files of models name for the key, besides those it was stored for.
    package var keyHosts: [KeyHost] = []
    /// The file that would send the model's pictures or key elsewhere, and that the user does not trust; `nil` where there
    /// is none. Such a model is not asked.
    package internal(set) var untrustedFile: String?
    /// The user prompt; `nil` for the built-in one.
    package var prompt: String?
    /// The system prompt; `nil` for the built-in one.
    package var systemPrompt: String?
    /// What is asked of the model.
    package var settings: ModelSettings
    /// What its server accepts.
    package var capabilities: ModelCapabilities
    /// What it costs; `nil` for one that runs on the user's own machine.
    package var price: Price?
    /// The name of the rule that says how many tokens a picture costs, if it is known.
    package var imageTokenRuleName: String?
    /// The most requests at once to the model's endpoint.
    package var concurrency: Int
    /// Set where the vendor has shut the model.
    package var retirement: Retirement?
    /// The engine that has to arrive before the model can run here, if it is missing.
    package var missingEngine: String?
    /// The folder of the file that defined the model, against which relative paths are read.
    package var folder: String?

    /// Creates a model with nothing but what every model has.
    public init(name: String, description: String, date: String, backend: BackendKind, id: String) {
        self.name = name
        self.description = description
        self.date = date
        self.backend = backend
        self.id = id
        baseURL = backend.defaultBaseURL
        settings = ModelSettings()
        capabilities = ModelCapabilities()
        concurrency = backend.defaultConcurrency
    }
}
