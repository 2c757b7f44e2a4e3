internal import AltText

/// The models AltText knows: the embedded ones, with what the user's files add and change.
public struct ModelRegistry: Sendable {
    /// The largest file of models that is worth reading, in bytes.
    package static let maximumFileByteCount = 1 << 20

    /// Every model, in the order of the files.
    public let models: [Model]
    /// The names that are tried in this order when no model is asked for.
    package let defaultNames: [String]
    /// The models that a file without trust named as default, and that are none: they would send pictures off this
    /// machine, or start an engine.
    package let refusedDefaults: [Model]

    /// Merges files of models by name, later ones over earlier ones, all over the embedded file.
    ///
    /// - Parameters:
    ///   - files: the files, and which of them the user stands behind.
    ///   - ollamaBaseURL: where Ollama is for entries that do not say; `nil`: on this machine.
    /// - Throws: ``RegistryError`` for the first thing that is wrong.
    public init(
        files: [RegistryFile] = [], ollamaBaseURL: String? = nil
    ) throws(RegistryError) {
        let ollamaBaseURL = ollamaBaseURL ?? BackendKind.ollama.defaultBaseURL ?? ""
        let embedded = RegistryFile(
            path: "models.yaml", text: String(decoding: PackageResources.models_yaml, as: UTF8.self), isTrusted: true)
        var all = MergedFiles()
        var trusted = MergedFiles()
        for file in [embedded] + files {
            let content = try ModelFile(file.text, file: file.path)
            all.merge(content, of: file)
            if file.isTrusted { trusted.merge(content, of: file) }
            try Self.check(content, among: all.entries.map(\.name), path: file.path)
        }
        let known = trusted.completeModels(ollamaBaseURL: ollamaBaseURL)
        let models = try all.models(ollamaBaseURL: ollamaBaseURL).map {
            Self.bound($0, among: known, stranger: all.strangers[$0.name])
        }
        self.models = models
        let named = all.defaults.compactMap { name in models.first { $0.name == name } }
        let allowed = named.filter { model in
            let isKnown = known.contains { $0.name == model.name }
            return model.untrustedFile != nil || model.staysAtServersHere
                || isKnown && (all.areDefaultsTrusted || model.backend.startsEngine)
        }
        defaultNames = allowed.map(\.name)
        refusedDefaults = named.filter { !allowed.contains($0) }
    }

    /// Merges files that the caller stands behind.
    ///
    /// - Parameters:
    ///   - files: path and text of each file.
    ///   - ollamaBaseURL: where Ollama is for entries that do not say; `nil`: on this machine.
    /// - Throws: ``RegistryError`` for the first thing that is wrong.
    public init(
        files: [(path: String, text: String)], ollamaBaseURL: String? = nil
    ) throws(RegistryError) {
        try self.init(
            files: files.map { RegistryFile(path: $0.path, text: $0.text, isTrusted: true) },
            ollamaBaseURL: ollamaBaseURL)
    }

    /// A model with the hosts that files the user stands behind give its key, and marked where another file leads it
    /// elsewhere than they do.
    ///
    /// - Parameter stranger: the file without trust that speaks of the model, if one does.
    private static func bound(_ model: Model, among known: [Model], stranger: String?) -> Model {
        var model = model
        let sharers = known.filter { $0.keyName != nil && $0.keyName == model.keyName }
        model.keyHosts = sharers.compactMap { $0.endpoint.map { KeyHost($0) } }
        if let stranger, let own = known.first(where: { $0.name == model.name }),
            ModelDestination(own) != ModelDestination(model)
        {
            model.untrustedFile = stranger
        }
        return model
    }

    /// Refuses a file that names a model as default or successor which is in no file so far.
    private static func check(_ file: ModelFile, among names: [String], path: String) throws(RegistryError) {
        let successors = file.entries.compactMap { entry in
            entry.retirement?.successor.map { (name: $0, line: entry.successorLine) }
        }
        guard let missing = ((file.defaults ?? []) + successors).first(where: { !names.contains($0.name) }) else {
            return
        }
        let guess = Suggestion.closest(to: missing.name, among: names, limit: 1).first
        throw RegistryError(
            file: path, line: missing.line,
            problem: "\"\(missing.name)\" is named as default or successor, but there is no such model",
            remedy: guess.map { "Did you mean \"\($0)\"?" })
    }

    /// The model called `name`.
    ///
    /// - Throws: ``ModelError`` of kind `unknown_model`, with the nearest names.
    public func model(named name: String) throws(ModelError) -> Model {
        if let model = models.first(where: { $0.name == name }) { return model }
        throw .unknownModel(name, suggestions: Suggestion.closest(to: name, among: models.map(\.name)))
    }

    /// The models that are tried in this order when none is asked for.
    public var defaultModels: [Model] {
        defaultNames.compactMap { name in models.first { $0.name == name } }
    }

    /// The models called by `names`, in that order, each once. What is no model's name keeps its place with the reason.
    public func choices(named names: [String]) -> [ModelChoice] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }.map { name in
            do throws(ModelError) {
                return ModelChoice(name: name, result: .success(try model(named: name)))
            } catch {
                return ModelChoice(name: name, result: .failure(error))
            }
        }
    }
}

/// What several files of models say together.
private struct MergedFiles {
    private(set) var entries: [ModelEntry] = []
    private(set) var defaults: [String] = []
    /// Whether the user stands behind the file that said what the defaults are.
    private(set) var areDefaultsTrusted = true
    /// The last file without trust that speaks of a model, by the model's name.
    private(set) var strangers: [String: String] = [:]

    mutating func merge(_ content: ModelFile, of file: RegistryFile) {
        if let names = content.defaults?.map(\.name) {
            defaults = names
            areDefaultsTrusted = file.isTrusted
        }
        for entry in content.entries {
            if !file.isTrusted { strangers[entry.name] = file.path }
            if let index = entries.firstIndex(where: { $0.name == entry.name }) {
                entries[index].merge(entry)
            } else {
                entries.append(entry)
            }
        }
    }

    func models(ollamaBaseURL: String) throws(RegistryError) -> [Model] {
        var models: [Model] = []
        for entry in entries { models.append(try entry.model(ollamaBaseURL: ollamaBaseURL)) }
        return models
    }

    /// The models that lack nothing: of those that another file begins, these files may only say a part.
    func completeModels(ollamaBaseURL: String) -> [Model] {
        entries.compactMap { try? $0.model(ollamaBaseURL: ollamaBaseURL) }
    }
}
