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
