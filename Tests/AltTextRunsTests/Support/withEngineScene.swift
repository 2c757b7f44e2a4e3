import AltTextModels
import AltTextTesting

/// Runs `body` with a gallery, a ledger, and three models in engines: memory holds one of them at a time, or all.
func withEngineScene<Result>(
    _ gallery: FakeGallery, _ behaviour: FakeEngine.Behaviour = .init(), holdsAll: Bool = false,
    _ body: (inout RunScene, FakeEngine) async throws -> Result
) async throws -> Result {
    try await withScratchFolder { folder in
        let engine = try FakeEngine(in: folder, behaviour)
        return try await withRunScene(gallery) { scene in
            for name in ["x", "y", "z"] {
                let weights = try folder.write("GGUF \(name)", to: "\(name).gguf")
                scene.engineModels[name] = Model(
                    name: name, description: name, date: "2026", backend: .llamacpp, id: weights)
            }
            scene.engineOptions = EngineOptions(
                environment: ["ALTTEXT_LLAMA_SERVER": engine.path, "HOME": folder.path])
            scene.engineOptions.memoryByteCount = (holdsAll ? 4000 : 1500) << 20
            scene.engineOptions.graceTime = .milliseconds(200)
            let result = try await body(&scene, engine)
            await engine.waitUntilGone()
            return result
        }
    }
}

extension FakeEngine {
    /// The names of the models it was started with, in that order.
    var startedModels: [String] {
        arguments.map { arguments in
            let path = arguments.firstIndex(of: "--model").map { arguments[$0 + 1] } ?? ""
            return String(path.split(separator: "/").last?.dropLast(5) ?? "")
        }
    }
}
