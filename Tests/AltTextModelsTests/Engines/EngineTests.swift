import AltText
import AltTextModels
import AltTextTesting
import Testing

/// Engines as children of AltText: started, shared, started again, given up and stopped. Every test ends by waiting until
/// no process of the engine is left.
@Suite(.enabled(if: FakeEngine.isAvailable, "the fake engine needs python3"), .timeLimit(.minutes(2)))
struct EngineTests {
    @Test func `An engine is started when it is first asked, answers, and is gone after the client`() async throws {
        try await withEngine { scene in
            #expect(scene.engine.startCount == 0)
            #expect(await scene.client.readiness(of: scene.model) == .ready)
            #expect(scene.engine.startCount == 0)
            let answer = try #require(await scene.ask().value)
            #expect(answer.text == "A heron.")
            #expect(answer.usage.input == 900)
            #expect(scene.engine.startCount == 1)
        }
    }

    @Test func `All who ask at once share one engine, however slowly it starts`() async throws {
        var behaviour = FakeEngine.Behaviour()
        behaviour.loadingSeconds = 0.3
        try await withEngine(behaviour) { scene in
            let results = await scene.ask(12)
            #expect(results.allSatisfy { $0.value?.text == "A heron." })
            #expect(scene.engine.startCount == 1)
        }
    }

    @Test func `It listens on the loopback interface only, offline, with a slot for each request at once`() async throws
    {
        try await withEngine {
            $0.concurrency = 3
            $0.settings.contextTokens = 1000
        } _: { scene in
            _ = await scene.ask()
            let arguments = try #require(scene.engine.arguments.first)
            for pair in [["--host", "127.0.0.1"], ["--parallel", "3"], ["--ctx-size", "3000"]] {
                #expect(arguments.contains(pair))
            }
            #expect(arguments.contains("--offline"))
            // A key among the arguments could be read by everybody on the machine.
            #expect(!arguments.contains { $0.contains("key") })
        }
    }

    @Test func `A crash in mid-answer is made up for by another start`() async throws {
        var behaviour = FakeEngine.Behaviour()
        behaviour.deadlyQuestions = [1]
        try await withEngine(behaviour) { scene in
            #expect(await scene.ask().value?.text == "A heron.")
            #expect(scene.engine.startCount == 2)
        }
    }

    @Test func `A picture that the engine cannot stand fails, and the engine is there for the next`() async throws {
        var behaviour = FakeEngine.Behaviour()
        behaviour.deadlyQuestions = [1, 2]
        try await withEngine(behaviour) { scene in
            let error = try #require(await scene.ask().failure)
            #expect(error.kind == "engine_crashed")
            #expect(error.isWellWorded)
            #expect(await scene.ask().value?.text == "A heron.")
        }
    }

    @Test func `An engine that only ever crashes is given up`() async throws {
        var behaviour = FakeEngine.Behaviour()
        behaviour.isEveryQuestionDeadly = true
        try await withEngine(behaviour) { scene in
            for _ in 0..<6 { #expect(await scene.ask().failure != nil) }
            #expect(scene.engine.startCount == 4)
        }
    }

    @Test func `An engine that does not come up the first time is tried once more`() async throws {
        var behaviour = FakeEngine.Behaviour()
        behaviour.failedStarts = 1
        try await withEngine(behaviour) { scene in
            #expect(await scene.ask().value?.text == "A heron.")
            #expect(scene.engine.startCount == 2)
        }
    }

    @Test func `An engine that never comes up is told with its last words, to all who asked`() async throws {
        var behaviour = FakeEngine.Behaviour()
        behaviour.failedStarts = 100
        try await withEngine(behaviour) { scene in
            for result in await scene.ask(3) {
                let error = try #require(result.failure)
                #expect(error.kind == "engine_failed")
                #expect(error.description.contains("status 1"))
                #expect(error.description.contains("it does not want to"))
                #expect(error.isWellWorded)
            }
            #expect(scene.engine.startCount == 2)
        }
    }

    @Test(
        arguments: [
            ("error loading model: tensor 'x' data is not within the file bounds", 1, "bad_model_file", 1),
            ("unknown model architecture: 'heron'", 1, "bad_model_file", 1),
            ("error: invalid argument: --cache-ram", 1, "missing_engine", 1),
            ("ggml: failed to allocate buffer", 1, "out_of_memory", 1),
            ("", 137, "out_of_memory", 2),
            ("couldn't bind HTTP server socket", 1, "engine_failed", 2),
            ("gguf_init_from_file_ptr: invalid magic characters: 'GIF8'", 1, "bad_model_file", 1),
            ("mtmd: mismatch between text model (n_embd = 64) and mmproj (n_embd = 32)", 1, "bad_model_file", 1),
            ("ModuleNotFoundError: No module named 'torch'", 1, "missing_engine", 1),
            ("hint: Packages were unavailable because the network was disabled.", 2, "not_installed", 1),
            ("torch.OutOfMemoryError: CUDA out of memory", 1, "out_of_memory", 1),
        ])
    func `What an engine says of why it ends is told, and tried again only where that may help`(
        words: String, status: Int, kind: String, starts: Int
    ) async throws {
        var behaviour = FakeEngine.Behaviour()
        behaviour.failedStarts = 100
        behaviour.lastWords = words
        behaviour.status = status
        try await withEngine(behaviour) { scene in
            let error = try #require(await scene.ask().failure)
            #expect(error.kind == kind)
            #expect(error.isWellWorded)
            #expect(scene.engine.startCount == starts)
        }
    }

    @Test func `An engine that is expected is loaded before it is asked, once`() async throws {
        var behaviour = FakeEngine.Behaviour()
        behaviour.loadingSeconds = 0.2
        try await withEngine(behaviour) { scene in
            await scene.client.expect([scene.model])
            await scene.client.expect([scene.model])
            #expect(await scene.ask(3).allSatisfy { $0.value != nil })
            #expect(scene.engine.startCount == 1)
        }
    }

    @Test func `An engine that was expected and never asked is gone with the client, however long it loads`()
        async throws
    {
        var behaviour = FakeEngine.Behaviour()
        behaviour.isMute = true
        try await withEngine(behaviour) { scene in await scene.client.expect([scene.model]) }
    }

    @Test func `An engine that was expected makes room for another while it loads, and can be asked later`()
        async throws
    {
        var behaviour = FakeEngine.Behaviour()
        behaviour.loadingSeconds = 0.3
        try await withEngine(behaviour, memoryByteCount: 1500 << 20) { scene in
            var other = scene.model
            other.settings.contextTokens = 4000
            await scene.client.expect([scene.model])
            #expect(await scene.client.result(from: other).value != nil)
            #expect(await scene.ask().value != nil)
            #expect(scene.engine.startCount <= 3)
        }
    }

    @Test func `An engine that is not ready in time is stopped`() async throws {
        var behaviour = FakeEngine.Behaviour()
        behaviour.isMute = true
        behaviour.ignoresTermination = true
        try await withEngine(behaviour, loadingTime: .milliseconds(500)) { scene in
            let error = try #require(await scene.ask().failure)
            #expect(error.kind == "engine_failed")
            #expect(error.description.contains("not ready"))
            await scene.engine.waitUntilGone()
        }
    }

    @Test func `A question that takes too long ends the engine, and the next gets a new one`() async throws {
        var behaviour = FakeEngine.Behaviour()
        behaviour.endlessQuestions = [1]
        try await withEngine(behaviour) {
            $0.settings.timeout = .milliseconds(500)
        } _: { scene in
            #expect(await scene.ask().failure?.kind == "timed_out")
            #expect(await scene.ask().value?.text == "A heron.")
            #expect(scene.engine.startCount == 2)
        }
    }

    @Test func `Megabytes of log, a deaf ear for signals and a deaf child are no reason to stay`() async throws {
        var behaviour = FakeEngine.Behaviour()
        behaviour.logMebibytes = 20
        behaviour.ignoresTermination = true
        behaviour.hasChild = true
        try await withEngine(behaviour) { scene in
            #expect(await scene.ask().value?.text == "A heron.")
            #expect(scene.engine.processes.count == 2 * scene.engine.startCount)
        }
    }

    @Test func `An engine that nobody uses is stopped, and started again when somebody does`() async throws {
        try await withEngine(idleTime: .milliseconds(20)) { scene in
            #expect(await scene.ask().value != nil)
            await scene.engine.waitUntilGone()
            #expect(await scene.ask().value != nil)
            #expect(scene.engine.startCount == 2)
        }
    }

    @Test func `A model without eyes is not asked`() async throws {
        var behaviour = FakeEngine.Behaviour()
        behaviour.seesPictures = false
        try await withEngine(behaviour) { scene in
            let error = try #require(await scene.ask().failure)
            #expect(error.kind == "no_vision")
            #expect(error.isWellWorded)
            #expect(scene.engine.questionCount == 0)
        }
    }
}
