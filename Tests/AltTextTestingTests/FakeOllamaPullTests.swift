import AltTextTesting
import Testing

@Suite struct `A pull from Ollama` {
    private static let model = FakeOllama.Model("gemma3:27b")

    @Test func `interleaves its layers, omits zero, and succeeds only at the end`() async throws {
        let fake = FakeOllama(models: [], pulls: [.init(Self.model)])
        let lines = try await fake.post("/api/pull", ["model": "gemma3:27b"]).lines()
        #expect(lines.first == ["status": "pulling manifest"])
        #expect(lines.last == ["status": "success"])
        #expect(lines.dropLast().allSatisfy { $0["status"] != "success" })
        let layers = lines.filter { $0["digest"] != nil }
        #expect(layers[0]["digest"] != layers[1]["digest"])
        #expect(layers[0]["completed"] == nil)
        #expect(layers[2]["completed"]?.integer == 2_000_000)
        #expect(await fake.post("/api/show", ["model": "gemma3:27b"]).status == 200)
    }

    @Test func `goes on where an interrupted one ended`() async throws {
        let pull = FakeOllama.Pull(Self.model, failure: .interrupted(afterLines: 6))
        try await withFakeServer(FakeOllama(models: [], pulls: [pull])) { server in
            let client = WireClient(server)
            let first = try await client.post("/api/pull", ["model": "gemma3:27b"])
            #expect(first.ending == .closed)
            #expect(!first.text.contains("success"))
            let second = try await client.post("/api/pull", ["model": "gemma3:27b"])
            #expect(second.ending == .complete)
            #expect(!second.text.contains("\"completed\":2000000,"))
            #expect(second.text.contains("success"))
        }
    }

    @Test func `fails in a line after 200, or before it with 500`() async throws {
        let failing = FakeOllama.Pull(Self.model, failure: .errorLine("unexpected EOF", afterLines: 3))
        let fake = FakeOllama(models: [], pulls: [failing])
        let reply = await fake.post("/api/pull", ["model": "gemma3:27b"])
        #expect(reply.status == 200)
        #expect(try reply.lines().last == ["error": "unexpected EOF"])
        #expect(await fake.post("/api/show", ["model": "gemma3:27b"]).status == 404)
        let unknown = await fake.post("/api/pull", ["model": "nobody"])
        #expect(unknown.status == 500)
        #expect(try unknown.json() == ["error": "pull model manifest: file does not exist"])
    }

    @Test func `gives only the last object when it is not to stream`() async throws {
        let fake = FakeOllama(models: [], pulls: [.init(Self.model)])
        let reply = await fake.post("/api/pull", ["model": "gemma3:27b", "stream": false])
        #expect(try reply.json() == ["status": "success"])
    }
}
