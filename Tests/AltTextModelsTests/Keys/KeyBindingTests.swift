import AltText
import AltTextModels
import AltTextTesting
import Testing

/// A key goes to the hosts it was stored for, and to no other.
struct KeyBindingTests {
    private static let secret = Secret(Vendor.key)

    /// What comes of asking a vendor's fake with a key that was stored for `hosts`.
    private func outcome(
        _ vendor: Vendor, hosts: [String], adjust: (inout Model) -> Void = { _ in }
    ) async throws -> (result: Result<Answer, ModelError>, requests: [RecordedRequest]) {
        try await withFakeServer(vendor.fake()) { server in
            let stored = StoredKey(
                Self.secret, hosts: hosts.compactMap { KeyHost($0.replacing("PORT", with: "\(server.port)")) })
            let client = ModelClient(keys: KeyStore(environment: [:], stored: ["test": stored]))
            var model = vendor.model(at: server)
            adjust(&model)
            let result = await client.result(from: model)
            await client.shutdown()
            return (result, server.requests)
        }
    }

    @Test(arguments: Vendor.allCases, ["127.0.0.1", "127.0.0.1:PORT", "http://127.0.0.1:PORT/v1"])
    func `A key goes to the host it was stored for`(vendor: Vendor, host: String) async throws {
        let outcome = try await outcome(vendor, hosts: ["other.example.org", host])
        #expect(throws: Never.self) { try outcome.result.get() }
        #expect(outcome.requests.contains { $0.headers[vendor.keyHeader.name] == vendor.keyHeader.value })
    }

    @Test(
        arguments: Vendor.allCases,
        [
            [], ["api.example.org"], ["127.0.0.1:1"], ["localhost"], ["127.0.0.2"], ["1.127.0.0.1.example.org"],
            ["https://127.0.0.1"],
        ])
    func `A key goes nowhere else, and nothing is asked without it`(vendor: Vendor, hosts: [String]) async throws {
        let outcome = try await outcome(vendor, hosts: hosts)
        let error = try #require(outcome.result.failure)
        #expect(error.kind == "unbound_key")
        #expect(error.scope == .model)
        #expect(error.isWellWorded)
        #expect(error.description.contains("127.0.0.1"))
        #expect(outcome.requests.isEmpty)
    }

    @Test(arguments: [
        "http://api.openai.com.example.org/v1", "https://evil.example.org/api.openai.com",
        "https://api.openai.com.:444/v1",
        "https://xapi.openai.com/v1", "https://openai.com/v1",
    ])
    func `A vendor's key is for its own hosts, wherever it comes from`(address: String) async throws {
        for keys in [
            KeyStore(environment: ["OPENAI_API_KEY": "sk-1"], stored: [:]),
            KeyStore(environment: [:], stored: ["openai": StoredKey(Secret("sk-1"))]),
        ] {
            let client = ModelClient(keys: keys)
            var model = Model(name: "heron", description: "Heron", date: "2026", backend: .openai, id: "heron-7b")
            model.keyName = "openai"
            #expect(await client.readiness(of: model).isReady)
            model.baseURL = address
            #expect(await client.readiness(of: model).error?.kind == "unbound_key")
            await client.shutdown()
        }
    }

    @Test(arguments: ["stripe", "aws", "album", "github"])
    func `A key that no vendor is known for goes nowhere by itself`(name: String) {
        #expect(KeyStore(environment: [:], stored: [name: StoredKey(Secret("sk-1"))]).hosts(of: name).isEmpty)
        #expect(KeyStore(environment: ["\(name.uppercased())_API_KEY": "sk-1"], stored: [:]).hosts(of: name).isEmpty)
    }

    @Test func `Hosts that a stored key is for are not those of the variable that goes before it`() {
        let stored = ["openai": StoredKey(Secret("sk-1"), hosts: [KeyHost("llm.example.org")].compactMap(\.self))]
        #expect(
            KeyStore(environment: [:], stored: stored).hosts(of: "openai").map(\.description) == ["llm.example.org"])
        #expect(
            KeyStore(environment: ["OPENAI_API_KEY": "sk-2"], stored: stored).hosts(of: "openai").map(\.description)
                .contains("api.openai.com"))
    }

    @Test func `No key travels in clear to another machine`() async throws {
        let stored = StoredKey(Secret("sk-1"), hosts: [KeyHost("llm.example.org")].compactMap(\.self))
        let client = ModelClient(keys: KeyStore(environment: [:], stored: ["test": stored]))
        var model = Model(name: "heron", description: "Heron", date: "2026", backend: .openai, id: "heron-7b")
        model.keyName = "test"
        model.baseURL = "http://llm.example.org/v1"
        let error = try #require(await client.readiness(of: model).error)
        #expect(error.kind == "insecure_key")
        #expect(error.isWellWorded)
        #expect(await client.result(from: model).failure?.kind == "insecure_key")
        model.baseURL = "https://llm.example.org/v1"
        #expect(await client.readiness(of: model).isReady)
        await client.shutdown()
    }

    @Test(arguments: [
        ("api.example.org", "api.example.org"), ("API.Example.ORG", "api.example.org"),
        ("127.0.0.1:8000", "127.0.0.1:8000"), ("[::1]", "[::1]"), ("[::1]:8000", "[::1]:8000"),
        ("https://api.example.org/v1", "api.example.org:443"), (" example.org ", "example.org"),
    ])
    func `Hosts are written in these ways`(text: String, host: String) {
        #expect(KeyHost(text)?.description == host)
        #expect(KeyHost(host)?.description == host)
    }

    @Test(arguments: [
        "", " ", "a b", "a/b", "a@b", "https://", "ftp://example.org", "example.org:x", "example.org:99999",
    ])
    func `And not in these`(text: String) {
        #expect(KeyHost(text) == nil)
    }
}
