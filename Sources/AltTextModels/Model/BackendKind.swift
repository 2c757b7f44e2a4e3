/// A protocol that runs models, as models.yaml names it, with all that differs from one to the next.
///
/// A kind is declared beside its backend, and is in ``allCases``; nothing else has to know of it.
public struct BackendKind: Sendable {
    /// Its name in models.yaml.
    public let rawValue: String
    /// Where the backend is reached when an entry names no base URL; `nil` for one that is reached over no network.
    package var defaultBaseURL: String?
    /// The most requests at once to one endpoint when an entry names no number.
    package var defaultConcurrency = 16
    /// How many requests at once are tried first. Fewer would waste the first answers' time on most servers, and those that
    /// cannot do so many push back or are found out with the next answers.
    var startingConcurrency = 8
    /// The name of the key that is sent to ``defaultBaseURL`` unasked.
    var keyName: String?
    /// The hosts of the vendor of that key.
    var vendorHosts: [String] = []
    /// The limit on the answer that is sent when an entry names none, in tokens.
    var answerLimit = 300
    /// Whether an entry has to name the backend's own id of the model.
    var needsID = true
    /// Whether servers are taken to say how probable their words are.
    var tellsProbabilities = false
    /// The server's name before its address, for people.
    var serverName: String?
    /// How the server is started, for people.
    var startRemedy: String?
    /// Whether a model of that id runs elsewhere although its server is near.
    var isCloudID: @Sendable (String) -> Bool = { _ in false }
    /// The engine that AltText starts for models of this kind, if it does.
    var engine: EngineKind?
    /// Downloads a model; `nil` where nothing can be downloaded.
    var install: Install?
    /// Why nothing is downloaded, after the model's name.
    var noInstallReason = "is no model that AltText or Ollama keeps on this machine"
    /// Makes the backend.
    let backend: @Sendable (BackendContext) -> any Backend

    typealias Install =
        @Sendable (ModelClient, Model, (PullProgress) async -> Void) async throws(ModelError) -> Void

    init(_ name: String, backend: @escaping @Sendable (BackendContext) -> any Backend) {
        rawValue = name
        self.backend = backend
    }

    /// Creates a kind of one's own, for models that are made in code.
    ///
    /// - Parameters:
    ///   - name: what names the kind in the ledger; of none of ``allCases``.
    ///   - isRemote: whether pictures leave this machine.
    ///   - answer: asks a model about a picture.
    public init(
        _ name: String, isRemote: Bool,
        answer: @escaping @Sendable (Question, Model) async throws(ModelError) -> Answer
    ) {
        self.init(name) { _ in OwnBackend(isRemote: isRemote, answer: answer) }
        needsID = false
    }

    /// Every kind that models.yaml may name.
    public static let allCases: [BackendKind] = [
        .ollama, .openai, .anthropic, .gemini, .llamacpp, .huggingface, .recorded, .evidence,
    ]

    /// The kind of that name, if there is one.
    public init?(rawValue: String) {
        guard let kind = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = kind
    }

    /// Whether AltText starts a program that loads the model from files.
    var startsEngine: Bool { engine != nil }
}

extension BackendKind: Hashable, RawRepresentable, CaseIterable {
    /// Whether both have the same name.
    public static func == (left: BackendKind, right: BackendKind) -> Bool { left.rawValue == right.rawValue }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}

/// An engine as kinds of backends differ in it.
struct EngineKind: Sendable {
    /// How the engine of a model is started; says what is missing where that cannot be.
    let recipe: @Sendable (Model, ModelClient.Options) throws(ModelError) -> EngineRecipe
    /// The files of a repository that a model needs; `nil` where the right ones are not among them.
    let files: @Sendable ([HubFile], HubReference) -> [HubFile]?
    /// Whether models share no repository: then all of its files go with the model.
    let ownsRepository: Bool
}

/// What backends are made with.
struct BackendContext: Sendable {
    let client: APIClient
    let engines: Engines
    let options: ModelClient.Options

    /// The backend of an engine.
    func engineBackend(_ kind: EngineKind?) -> any Backend {
        EngineBackend(client: client, engines: engines) { (model) throws(ModelError) in
            guard let kind else { throw .missingEngine(model, model.backend.rawValue) }
            return try kind.recipe(model, options)
        }
    }
}
