internal import AltText

/// The models AltText knows: the embedded ones, with what the user's files add and change.
public struct ModelRegistry: Sendable {
    /// The largest file of models that is worth reading, in bytes.
    public static let maximumFileByteCount = 1 << 20

    /// Every model, in the order of the files.
    public let models: [Model]
    /// The names that are tried in this order when no model is asked for.
    public let defaultNames: [String]

    /// Merges files of models by name, later ones over earlier ones, all over the embedded file.
    ///
    /// - Parameters:
    ///   - files: path and text of each file.
    ///   - ollamaBaseURL: where Ollama is for entries that do not say.
    /// - Throws: ``RegistryError`` for the first thing that is wrong.
    public init(
        files: [(path: String, text: String)] = [],
        ollamaBaseURL: String = BackendKind.ollama.defaultBaseURL ?? ""
    ) throws(RegistryError) {
        var entries: [ModelEntry] = []
        var defaults: [String] = []
        let embedded = (path: "models.yaml", text: String(decoding: PackageResources.models_yaml, as: UTF8.self))
        for (path, text) in [embedded] + files {
            let file = try ModelFile(text, file: path)
            defaults = file.defaults?.map(\.name) ?? defaults
            for entry in file.entries {
                if let index = entries.firstIndex(where: { $0.name == entry.name }) {
                    entries[index].merge(entry)
                } else {
                    entries.append(entry)
                }
            }
            try Self.check(file, among: entries.map(\.name), path: path)
        }
        var models: [Model] = []
        for entry in entries { models.append(try entry.model(ollamaBaseURL: ollamaBaseURL)) }
        self.models = models
        defaultNames = defaults
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
