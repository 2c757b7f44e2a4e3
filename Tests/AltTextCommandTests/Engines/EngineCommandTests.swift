import AltTextTesting
import Subprocess
import Testing

/// Engines as users of the command meet them.
@Suite(.enabled(if: FakeEngine.isAvailable, "the fake engine needs python3"), .timeLimit(.minutes(2)))
struct EngineCommandTests {
    /// Writes models for an engine, each with a file of its own.
    private func prepare(_ program: inout Program, _ engine: FakeEngine, models: [String]) throws {
        let entries = try models.map { name in
            try program.folder.write("GGUF \(name)", to: "\(name).gguf")
            return """
                - {name: \(name), description: A model, date: "2026", backend: llamacpp, model: \(name).gguf}
                """
        }
        try program.folder.write(
            "models:\n" + entries.map { "  " + $0 }.joined(separator: "\n"), to: "alttext.yaml")
        program.environment["ALTTEXT_LLAMA_SERVER"] = engine.path
    }

    private func withPhotos(_ count: Int, _ program: Program) throws -> [String] {
        try (0..<count).map { number in
            try program.folder.write(
                PictureFixture.noise(width: 64, height: 48, seed: UInt64(number)), to: "\(number).png")
            return "\(number).png"
        }
    }

    @Test func `A kill of alttext leaves no engine behind, however deaf it is`() async throws {
        try await withProgram { program in
            var program = program
            var behaviour = FakeEngine.Behaviour()
            behaviour.endlessQuestions = [1, 2, 3, 4]
            behaviour.ignoresTermination = true
            behaviour.hasChild = true
            let engine = try FakeEngine(in: program.folder, behaviour)
            try prepare(&program, engine, models: ["a", "b"])
            let photos = try withPhotos(2, program)
            let ending = try await program.run(["caption"] + photos + ["--model", "a", "b"]) {
                await engine.waitForQuestions(4)
            }
            #expect(ending.isKilled)
            #expect(engine.processes.count == 4)
            await engine.waitUntilGone()
        }
    }

    @Test func `alttext ends with its engines, and tells what they answered`() async throws {
        try await withProgram { program in
            var program = program
            let engine = try FakeEngine(in: program.folder)
            try prepare(&program, engine, models: ["a", "b"])
            let photos = try withPhotos(3, program)
            let outcome = try await program.run(
                ["caption"] + photos + ["--jsonl", "--model", "a", "b", "--local-only"])
            #expect(outcome.status == 0)
            #expect(
                try outcome.lines.count { $0["captions"]?["a"] == "A heron." && $0["captions"]?["b"] == "A heron." }
                    == 3)
            #expect(engine.startCount == 2)
            await engine.waitUntilGone()
        }
    }

    @Test func `Where memory is short, each model is loaded once, whatever the number of pictures`() async throws {
        try await withProgram { program in
            var program = program
            var behaviour = FakeEngine.Behaviour()
            behaviour.loadingSeconds = 0.1
            let engine = try FakeEngine(in: program.folder, behaviour)
            let models = ["a", "b", "c", "d"]
            try prepare(&program, engine, models: models)
            program.environment["ALTTEXT_ENGINE_MEMORY"] = "1500M"
            let photos = try withPhotos(30, program)
            let outcome = try await program.run(["caption"] + photos + ["--jsonl", "--model"] + models)
            #expect(outcome.status == 0)
            let lines = try outcome.lines
            #expect(lines.count == 30)
            #expect(lines.allSatisfy { line in models.allSatisfy { line["captions"]?[$0] == "A heron." } })
            #expect(engine.startCount == 4)
            await engine.waitUntilGone()
        }
    }

    @Test func `A run that is killed between two models does not ask the first again`() async throws {
        try await withProgram { program in
            var program = program
            // The second model never gets past one question, so that the run is there to be killed.
            var behaviour = FakeEngine.Behaviour()
            behaviour.endlessQuestions = [30]
            let engine = try FakeEngine(in: program.folder, behaviour)
            try prepare(&program, engine, models: ["a", "b", "c"])
            program.environment["ALTTEXT_ENGINE_MEMORY"] = "1500M"
            for photo in try withPhotos(24, program) {
                try program.folder.write(program.folder.read(photo), to: "photos/\(photo)")
            }
            let run = ["run", "photos", "--model", "a", "b", "c"]
            let ending = try await program.run(run) { await engine.waitForQuestions(30) }
            #expect(ending.isKilled)
            await engine.waitUntilGone()
            let models = engine.arguments.compactMap { arguments in arguments.first { $0.hasSuffix(".gguf") } }
            #expect(models.count == 2)
            let outcome = try await program.run(run)
            #expect(outcome.status == 0, "\(outcome.complaints)")
            let later = engine.arguments.compactMap { arguments in arguments.first { $0.hasSuffix(".gguf") } }
            #expect(later.count == 4)
            #expect(later.count { $0 == models[0] } == 1)
            // Only what was under way when it was killed comes again.
            #expect(engine.questionCount <= 84)
            await engine.waitUntilGone()
        }
    }

    @Test func `An evaluation loads each model once`() async throws {
        try await withProgram { program in
            var program = program
            let engine = try FakeEngine(in: program.folder)
            let models = ["a", "b", "c"]
            try prepare(&program, engine, models: models)
            program.environment["ALTTEXT_ENGINE_MEMORY"] = "1500M"
            for photo in try withPhotos(20, program) {
                try program.folder.write(program.folder.read(photo), to: "photos/\(photo)")
            }
            let outcome = try await program.run(["evaluate", "photos", "--models"] + models)
            #expect(outcome.status == 0, "\(outcome.complaints)")
            #expect(engine.startCount == 3)
            #expect(engine.questionCount == 60)
            await engine.waitUntilGone()
        }
    }

    @Test func `Without an engine the command says how to get one`() async throws {
        try await withProgram { program in
            var program = program
            let engine = try FakeEngine(in: program.folder)
            try prepare(&program, engine, models: ["a"])
            program.environment["ALTTEXT_LLAMA_SERVER"] = nil
            program.environment["PATH"] = "/usr/bin:/bin"
            let photos = try withPhotos(1, program)
            let outcome = try await program.run(["caption"] + photos + ["--model", "a"])
            #expect(outcome.status == 2)
            #expect(try outcome.json["errors"]?["a"]?["kind"] == "missing_engine")
            #expect(outcome.complaints.contains("llama-server"))
            program.environment["ALTTEXT_LLAMA_SERVER"] = "/nowhere/llama-server"
            let other = try await program.run(["caption"] + photos + ["--model", "a"])
            #expect(other.complaints.contains("/nowhere/llama-server"))
        }
    }

    @Test(.enabled(if: ShapesModel.server != nil, "\(ShapesModel.absence)"))
    func `Several models and many pictures at once get the right colour and shape`() async throws {
        try await withProgram { program in
            var program = program
            program.environment["ALTTEXT_LLAMA_SERVER"] = ShapesModel.server
            let entries = ["first", "second"].map { name in
                """
                  - name: \(name)
                    description: Shapes
                    date: "2026"
                    backend: llamacpp
                    model: \(ShapesModel.weights)
                    mmproj: \(ShapesModel.projector)
                    prompt: Describe the picture.
                    system_prompt: Be brief.
                    settings: {temperature: 0, context_tokens: \(name == "first" ? 512 : 600)}
                """
            }
            try program.folder.write("models:\n" + entries.joined(separator: "\n"), to: "alttext.yaml")
            let drawings = ["circle", "square", "triangle", "star"].flatMap { shape in
                [("red", "white"), ("blue", "white"), ("purple", "yellow")].map {
                    ShapesModel.Drawing($0.0, shape, on: $0.1)
                }
            }
            for (number, drawing) in drawings.enumerated() {
                try program.folder.write(drawing.svg, to: "\(number).svg")
            }
            let names = drawings.indices.map { "\($0).svg" }
            let outcome = try await program.run(["caption"] + names + ["--jsonl", "--model", "first", "second"])
            #expect(outcome.status == 0, "\(outcome.complaints)")
            for line in try outcome.lines {
                let name = try #require(line["image"]?.string)
                let drawing = drawings[try #require(Int(name.dropLast(4)))]
                #expect(line["captions"]?["first"]?.string == "\(drawing)")
                #expect(line["captions"]?["second"]?.string == "\(drawing)")
            }
        }
    }
}
