internal import SystemPackage

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// The files of a Hugging Face model.
enum TransformersFiles {
    /// Those of a repository that transformers needs: settings and words, and the weights in one form.
    ///
    /// - Returns: `nil` where there are no weights, or none that are safe to load.
    static func choice(among files: [HubFile]) -> [HubFile]? {
        let top = files.filter { !$0.path.contains("/") }.sorted { $0.path < $1.path }
        func all(_ ending: String) -> [HubFile] { top.filter { $0.path.lowercased().hasSuffix(ending) } }
        let safe = all(".safetensors")
        let weights = safe.isEmpty ? all(".bin").filter { $0.path.hasPrefix("pytorch_model") } : safe
        guard !weights.isEmpty, top.contains(where: { $0.path == "config.json" }) else { return nil }
        return [".json", ".txt", ".model", ".jinja"].flatMap(all) + weights
    }

    /// Whether the model is a folder of the user's own.
    static func isOwn(_ model: Model) -> Bool {
        FileManager.default.fileExists(atPath: ownFolder(of: model) + "/config.json")
    }

    private static func ownFolder(of model: Model) -> String {
        FilePath(model.folder ?? ".").pushing(FilePath(model.id)).string
    }

    /// The folder of a model on this machine, and the bytes of its weights.
    ///
    /// - Throws: ``ModelError`` that says what is missing and where it belongs.
    static func folder(
        of model: Model, in options: EngineOptions
    ) throws(ModelError) -> (path: String, byteCount: Int) {
        let own = ownFolder(of: model)
        let reference = HubReference(model.id)
        let path = isOwn(model) ? own : reference?.folder(in: options.modelsFolder) ?? own
        let files = ModelStore.files(in: path)
        guard choice(among: files) != nil else { throw .noCheckpoint(model, path, isFromHub: reference != nil) }
        let weights = files.filter { $0.path.hasSuffix(".safetensors") || $0.path.hasSuffix(".bin") }
        return (path, weights.reduce(0) { $0 + $1.byteCount })
    }
}

extension EngineRecipe {
    /// AltText's own program with transformers and the files of a model.
    ///
    /// - Throws: ``ModelError`` where program or files are missing.
    init(transformers model: Model, _ options: EngineOptions) throws(ModelError) {
        let program = try TransformersProgram.find(options, for: model)
        let folder = try TransformersFiles.folder(of: model, in: options)
        try TransformersProgram.write(options, for: model)
        self.init(
            name: "transformers", program: program.launcher,
            arguments: program.arguments + ["--model", ChildSurroundings.absolute(folder.path)],
            keyVariable: "ALTTEXT_ENGINE_KEY",
            // Nothing but this machine: files are fetched by "alttext models install" alone.
            environment: ["HF_HUB_OFFLINE": "1", "TRANSFORMERS_VERBOSITY": "error"],
            // Python and its libraries take about half a gibibyte themselves.
            memoryByteCount: folder.byteCount + 512 << 20,
            // Importing torch from a cold disk takes its time.
            loadingTime: Self.loadingTime(byteCount: folder.byteCount + 6 << 30))
    }
}

extension ModelError {
    fileprivate static func noCheckpoint(_ model: Model, _ path: String, isFromHub: Bool) -> ModelError {
        ModelError(
            .notInstalled, model: model.name, "There is no model in \(path)",
            remedy: isFromHub
                ? "Run \"alttext models install \(model.name)\", or put config.json, the weights and the other files there"
                : "Put config.json, the weights and the other files there, or correct \"model:\" of \(model.name)")
    }
}
