import AltTextTesting
import Testing

@Suite struct ModelsTests {
    @Test func `The list says of each model whether it can be asked, and if not, why`() async throws {
        let ollama = FakeOllama(models: [.init("gemma4:latest"), .init("gemma3:27b", capabilities: ["completion"])])
        try await withFakeServer(ollama) { server in
            try await withProgram { program in
                var program = program
                program.environment["OLLAMA_HOST"] = server.baseURL
                let models = try await program.run("models").json["models"]?.array ?? []
                let statuses = models.reduce(into: [:]) { $0[$1["name"]?.string ?? ""] = $1["status"]?.string }
                #expect(statuses["gemma4"] == "ready")
                #expect(statuses["gemma3-27b"] == "no vision")
                #expect(statuses["qwen2.5vl-32b"] == "not pulled")
                #expect(statuses["gpt-4o"] == "needs a key")
                #expect(statuses["chatgpt-4o-latest"] == "retired")
                #expect(["needs an engine", "not installed"].contains(statuses["vit-gpt2"]))
                #expect(statuses["evidence"] == "ready")
                let ready = try await program.run("models", "--ready").json["models"]?.array ?? []
                #expect(ready.map { $0["name"]?.string } == ["gemma4", "evidence"])
            }
        }
    }

    @Test func `A pull tells how far it is, and when the model is here`() async throws {
        try await withFakeServer(FakeOllama(models: [], pulls: [.init(.init("qwen2.5vl:32b"))])) { server in
            try await withProgram { program in
                var program = program
                program.environment["OLLAMA_HOST"] = server.baseURL
                let outcome = try await program.run("models", "pull", "qwen2.5vl-32b")
                #expect(outcome.status == 0)
                #expect(outcome.complaints.contains("qwen2.5vl-32b is here."))
                let asked = try #require(server.requests.first { $0.path == "/api/pull" }).json()
                #expect(asked["model"] == "qwen2.5vl:32b")
            }
        }
    }

    @Test func `Every model that is ready is asked at once with all, and no other`() async throws {
        let fake = FakeOllama(models: [
            .init("gemma4:latest", answer: "A heron."), .init("qwen2.5vl:7b", answer: "A grey heron."),
            .init("gemma3:27b", capabilities: ["completion"]),
        ])
        try await withFakeServer(fake) { server in
            try await withProgram { program in
                var program = program
                program.environment["OLLAMA_HOST"] = server.baseURL
                try program.folder.write(Program.photo, to: "heron.png")
                let outcome = try await program.run("caption", "heron.png", "--model", "all")
                #expect(outcome.status == 0)
                #expect(try outcome.json["captions"] == ["gemma4": "A heron.", "qwen2.5vl-7b": "A grey heron."])
                #expect(outcome.complaints.contains("Asking gemma4, qwen2.5vl-7b."))
            }
        }
    }

    @Test func `What runs elsewhere is not installed`() async throws {
        try await withProgram { program in
            let outcome = try await program.run("models", "pull", "gpt-4o")
            #expect(outcome.status == 2)
            #expect(outcome.complaints.contains("nothing is installed"))
        }
    }

    @Test func `The doctor finds what works and names two ways to get a model`() async throws {
        try await withProgram { program in
            let outcome = try await program.run("doctor", "--local-only")
            #expect(outcome.status == 0)
            let checkup = try outcome.json
            #expect(checkup["best_model"] == "evidence")
            #expect(checkup["ways"]?.array?.count == 2)
            let states = (checkup["checks"]?.array ?? []).reduce(into: [:]) {
                $0[$1["subject"]?.string ?? ""] = $1["state"]?.string
            }
            #expect(states["pictures"] == "fine")
            #expect(states["ollama"] == "missing")
            #expect(states["key openai"] == "missing")
        }
    }

    @Test func `An Ollama model that runs elsewhere is remote, whatever its name`() async throws {
        let ollama = FakeOllama(models: [.init("gemma4:latest", remoteHost: "https://ollama.com")])
        try await withFakeServer(ollama) { server in
            try await withProgram { program in
                var program = program
                program.environment["OLLAMA_HOST"] = server.baseURL
                try program.folder.write(Program.photo, to: "photo.png")
                let models = try await program.run("models").json["models"]?.array ?? []
                #expect(models.first { $0["name"] == "gemma4" }?["remote"] == true)
                let plan = try await program.run("caption", "photo.png", "--model", "gemma4", "--dry-run")
                #expect(try plan.json["plan"]?["gemma4"]?["remote"] == true)
                #expect(plan.complaints.contains("leaves this machine"))
                let refused = try await program.run("caption", "photo.png", "--model", "gemma4", "--local-only")
                #expect(try refused.json["errors"]?["gemma4"]?["kind"] == "remote_refused")
                #expect(server.requests.allSatisfy { $0.path == "/api/show" })
            }
        }
    }
}
