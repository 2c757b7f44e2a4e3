internal import AltText
internal import AltTextHTTP

/// Asks models, whatever backend runs them.
///
/// One client serves a whole run: it keeps connections open, paces requests to each server, and remembers what servers
/// turned out to refuse.
public final class ModelClient: Sendable {
    /// What holds for every request of a client.
    public struct Options: Sendable, Hashable {
        /// Whether models that would send the picture off this machine are refused.
        public var isLocalOnly = false
        /// The most requests at once to any one server; `nil`: what the models' entries say.
        public var maximumConcurrency: Int?
        /// What engines take from this machine.
        package var engines = EngineOptions()
        /// How many times a request that failed is sent again.
        public var maximumRetries = 2
        /// The wait before the first of them where the server names none.
        package var shortestRetryWait = Duration.milliseconds(500)
        /// The patience with a server that is asked about itself; `nil`: little, and less on this machine.
        package var patience: Duration?

        /// The usual options.
        public init() {}
    }

    let options: Options
    let api: APIClient
    private let backends: [BackendKind: any Backend]
    private let context: BackendContext
    private let evidence = EvidenceBackend()
    private let running: Engines
    let store: ModelStore

    /// Creates a client. Call ``shutdown()`` when it is no longer needed.
    public init(keys: KeyStore, options: Options = Options()) {
        self.options = options
        let api = APIClient(
            transport: HTTPTransport(), pacers: Pacers(ceiling: options.maximumConcurrency), keys: keys,
            maximumRetries: options.maximumRetries, shortestRetryWait: options.shortestRetryWait,
            patience: options.patience)
        self.api = api
        let engines = Engines(options: options.engines) { recipe in
            Engine(recipe, options: options.engines, transport: api.transport)
        }
        running = engines
        store = ModelStore(
            hub: HubClient(transport: api.transport, environment: options.engines.environment),
            options: options.engines, shortestRetryWait: options.shortestRetryWait)
        let context = BackendContext(client: api, engines: engines, options: options)
        self.context = context
        backends = Dictionary(uniqueKeysWithValues: BackendKind.allCases.map { ($0, $0.backend(context)) })
    }

    /// Whether a model can be asked right now.
    ///
    /// - Parameters:
    ///   - model: the model.
    ///   - isThorough: whether cloud services are asked as well. Otherwise a key that is there counts as ready.
    public func readiness(of model: Model, isThorough: Bool = false) async -> Readiness {
        switch await verdict(on: model, isThorough: isThorough) {
        case .success: .ready
        case .failure(let error): .notReady(error)
        }
    }

    /// What a look at the server of a model brings.
    func verdict(on model: Model, isThorough: Bool = false) async -> Result<Verdict, ModelError> {
        do throws(ModelError) {
            return .success(try await backend(for: model).check(model, isThorough: isThorough))
        } catch {
            return .failure(error.redacted(by: api.keys))
        }
    }

    /// Whether asking a model would send the picture off this machine. A server that does not answer sends nothing.
    public func isRemote(_ model: Model) async -> Bool {
        (try? await kindBackend(of: model).isRemote(model)) ?? false
    }

    /// Asks a model about a picture.
    ///
    /// - Throws: ``ModelError``. A failure is never an answer.
    public func answer(_ question: Question, from model: Model) async throws(ModelError) -> Answer {
        do throws(ModelError) {
            return try await checkedAnswer(question, from: model)
        } catch {
            throw error.redacted(by: api.keys)
        }
    }

    /// An answer that the picture got into.
    private func checkedAnswer(_ question: Question, from model: Model) async throws(ModelError) -> Answer {
        guard !api.pacers.isClosed else { throw .interrupted(model) }
        let backend = try await backend(for: model)
        let start = ContinuousClock.now
        var answer = try await backend.answer(question, from: model)
        if answer.duration == .zero { answer.duration = .now - start }
        guard answer.countsPictures, let inputTokens = answer.usage.input else { return answer }
        let estimate = TokenPlan(question, for: model)
        switch PictureCheck.verdict(
            inputTokens: inputTokens, textTokens: estimate.textTokens, pictureTokens: estimate.pictureTokens,
            pixelCount: question.picture.width * question.picture.height)
        {
        case .fine: break
        case .ignored: throw .pictureIgnored(model, inputTokens: inputTokens).carrying(answer)
        case .tooMany(let expected):
            answer.warnings.append(
                "\(model.name) counted \(inputTokens) input tokens where about \(expected) were expected: the picture may have been read as text"
            )
        }
        return answer
    }

    /// Models in groups that can be asked side by side: what AltText's engines load at the same time has to fit into
    /// memory. Asked one group after the other about all pictures, each is loaded once.
    ///
    /// - Returns: at least one group; models that need no engine are in the first.
    package func rounds(of models: [Model]) async -> [[Model]] {
        let recipes = models.map(recipe)
        let rounds = await running.rounds(
            of: recipes.compactMap(\.self).reduce(into: []) { list, recipe in
                if !list.contains(recipe) { list.append(recipe) }
            })
        let free = zip(models, recipes).filter { $0.1 == nil }.map(\.0)
        guard let first = rounds.first else { return [free] }
        return rounds.map { round in
            let members = zip(models, recipes).filter { $0.1.map(round.contains) ?? false }.map(\.0)
            return round == first ? free + members : members
        }
    }

    /// Begins to load the engines of models that are to be asked soon, where there is room for them. Does not wait until
    /// they are loaded.
    package func expect(_ models: [Model]) async {
        for model in models {
            guard let recipe = recipe(of: model) else { continue }
            await running.expect(recipe)
        }
    }

    /// The programs that run models here, there or not.
    package func engines() -> [EngineInstallation] {
        [.llamaServer(options.engines), .transformers(options.engines)]
    }

    /// The languages in which words in pictures can be read here; empty where Tesseract is not installed.
    package func readableLanguages() async -> [String] {
        await evidence.readableLanguages()
    }

    /// Lets no request begin any more. Those under way end as they would.
    package func stop() {
        api.pacers.close()
    }

    /// Stops every engine and closes every connection.
    public func shutdown() async {
        await running.close()
        await api.transport.shutdown()
    }

    /// How the engine of a model is started; `nil` where it needs none, or something is missing.
    private func recipe(of model: Model) -> EngineRecipe? {
        model.backend.engine.flatMap { try? $0.recipe(model, options) }
    }

    /// The backend of a kind; one that somebody else made is in no list.
    private func kindBackend(of model: Model) -> any Backend {
        backends[model.backend] ?? model.backend.backend(context)
    }

    /// The backend of a model that may be asked.
    private func backend(for model: Model) async throws(ModelError) -> any Backend {
        if let obstacle = model.standingObstacle { throw obstacle }
        let backend = kindBackend(of: model)
        // Where that cannot be told, the model is not asked.
        if options.isLocalOnly, try await backend.isRemote(model) {
            throw .remoteRefused(model, host: model.recipient)
        }
        return backend
    }
}
