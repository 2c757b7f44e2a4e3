internal import AltTextModels

/// The models from which people choose, with what they need to know before: whether a model can be asked now, whether
/// pictures leave this machine, and what it costs.
actor ModelMenu {
    /// A model to choose.
    struct Item: Sendable {
        let model: Model
        let isRemote: Bool
        /// Why it cannot be asked now.
        let obstacle: String?
    }

    private let models: ServedModels
    private let clock: @Sendable () -> Duration
    private var known: [Item] = []
    private var knownAt: Duration?

    /// Servers are asked only so often how they are.
    private static let lifetime = Duration.seconds(30)

    init(_ models: ServedModels, clock: @escaping @Sendable () -> Duration) {
        self.models = models
        self.clock = clock
    }

    /// Every model, in the order of the files.
    func items() async -> [Item] {
        if let knownAt, clock() - knownAt < Self.lifetime { return known }
        let all = models.registry.models.filter { $0.retirement == nil }
        let remote = await models.client.namesOfRemote(all)
        known = zip(all, await models.client.readiness(of: all)).map { model, readiness in
            var obstacle: String?
            if case .notReady(let error) = readiness { obstacle = error.description }
            return Item(model: model, isRemote: remote.contains(model.name), obstacle: obstacle)
        }
        knownAt = clock()
        return known
    }

    /// The name of the model that is asked where nobody names one.
    func usual() async -> String? {
        let ready = await items().filter { $0.obstacle == nil }
        return models.registry.defaultNames.first { name in ready.contains { $0.model.name == name } }
    }
}
