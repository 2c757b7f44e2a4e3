extension EngineRecipe {
    /// llama-server with the files of a model.
    ///
    /// - Throws: ``ModelError`` where program or files are missing.
    init(llama model: Model, _ options: EngineOptions, maximumConcurrency: Int?) throws(ModelError) {
        let server = try LlamaServer.find(options, for: model)
        let weights = try LlamaWeights(of: model, in: options)
        let slotCount = min(model.concurrency, maximumConcurrency ?? .max)
        let contextTokens = (model.settings.contextTokens ?? Self.usualContextTokens) * slotCount
        var arguments = ["--model", ChildSurroundings.absolute(weights.model)]
        if let projector = weights.projector { arguments += ["--mmproj", ChildSurroundings.absolute(projector)] }
        arguments += [
            "--parallel", String(slotCount), "--ctx-size", String(contextTokens), "--jinja",
            // Nothing but this machine: files are fetched by "alttext models install" alone.
            "--offline",
            // Prompts with pictures are not reused, and the cache for that would take up to 8 GiB.
            "--cache-ram", "0",
        ]
        self.init(
            name: "llama-server", program: server.path, arguments: arguments, keyVariable: "LLAMA_API_KEY",
            memoryByteCount: Self.memoryByteCount(weights: weights.byteCount, contextTokens: contextTokens),
            loadingTime: Self.loadingTime(byteCount: weights.byteCount))
    }

    /// Room for prompt, picture and answer of one question.
    private static let usualContextTokens = 4096

    /// The files, and about 64 KiB a token of context: between what models of 2 and of 8 billion parameters take.
    private static func memoryByteCount(weights: Int, contextTokens: Int) -> Int {
        weights + contextTokens << 16
    }
}

extension BackendKind {
    /// A llama-server that AltText starts itself. It works on so many requests at once as it is told to, each of which takes
    /// memory.
    package static let llamacpp: BackendKind = {
        let engine = EngineKind(
            recipe: { (model, options) throws(ModelError) in
                try EngineRecipe(llama: model, options.engines, maximumConcurrency: options.maximumConcurrency)
            },
            files: { files, reference in
                reference.choice(among: files).map { $0.model + [$0.projector].compactMap(\.self) }
            },
            ownsRepository: false)
        var kind = BackendKind("llamacpp") { $0.engineBackend(engine) }
        kind.defaultConcurrency = 4
        kind.tellsProbabilities = true
        kind.engine = engine
        kind.install = { (client, model, report) throws(ModelError) in
            try await client.download(model, report: report)
        }
        kind.noInstallReason = "names files of your own"
        return kind
    }()
}
