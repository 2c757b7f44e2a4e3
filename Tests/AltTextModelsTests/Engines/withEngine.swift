import AltText
import AltTextModels
import AltTextTesting

/// A fake engine, a client that starts it, and a model for it.
struct EngineScene: Sendable {
    let engine: FakeEngine
    let client: ModelClient
    let model: Model

    /// Asks once.
    func ask() async -> Result<Answer, ModelError> {
        await client.result(from: model)
    }

    /// Asks so often at once.
    func ask(_ count: Int) async -> [Result<Answer, ModelError>] {
        await withTaskGroup(of: Result<Answer, ModelError>.self) { group in
            for _ in 0..<count { group.addTask { await ask() } }
            return await group.reduce(into: []) { $0.append($1) }
        }
    }
}

/// Runs `body` with a fake engine, stops the engine whatever happens, and waits until it is gone.
func withEngine<Result>(
    _ behaviour: FakeEngine.Behaviour = .init(), idleTime: Duration = .seconds(600),
    loadingTime: Duration = .seconds(60), grace: Duration = .milliseconds(200), memoryByteCount: Int? = nil,
    adjust: (inout Model) -> Void = { _ in }, _ body: (EngineScene) async throws -> Result
) async throws -> Result {
    try await withScratchFolder { folder in
        let engine = try FakeEngine(in: folder, behaviour)
        let weights = try folder.write("GGUF and then some", to: "heron.gguf")
        var options = ModelClient.Options()
        options.shortestRetryWait = .milliseconds(1)
        options.engines = EngineOptions(environment: ["ALTTEXT_LLAMA_SERVER": engine.path, "HOME": folder.path])
        options.engines.idleTime = idleTime
        options.engines.memoryByteCount = memoryByteCount
        options.engines.loadingTime = loadingTime
        options.engines.graceTime = grace
        var model = Model(name: "heron", description: "Heron", date: "2026", backend: .llamacpp, id: weights)
        adjust(&model)
        let client = ModelClient(keys: KeyStore(environment: [:], stored: [:]), options: options)
        do {
            let result = try await body(EngineScene(engine: engine, client: client, model: model))
            await client.shutdown()
            await engine.waitUntilGone()
            return result
        } catch {
            await client.shutdown()
            throw error
        }
    }
}
