import AltText
import AltTextModels
import AltTextTesting
import Foundation
import SystemPackage
import Testing

/// What a file of models may say that is not the user's own.
struct TrustTests {
    private func registry(
        own: String? = nil, stranger: String, isTrusted: Bool = false, after: String? = nil
    ) throws -> ModelRegistry {
        var files: [RegistryFile] = []
        if let own { files.append(RegistryFile(path: "own.yaml", text: own, isTrusted: true)) }
        files.append(RegistryFile(path: "alttext.yaml", text: stranger, isTrusted: isTrusted))
        if let after { files.append(RegistryFile(path: "after.yaml", text: after, isTrusted: true)) }
        return try ModelRegistry(files: files)
    }

    private static let keys = KeyStore(
        environment: [
            "OPENAI_API_KEY": "sk-1", "ANTHROPIC_API_KEY": "sk-2", "GEMINI_API_KEY": "sk-3", "MISTRAL_API_KEY": "sk-4",
            "STRIPE_API_KEY": "sk-5",
        ], stored: ["album": StoredKey(Secret("token"))])

    private func kind(of model: Model) async -> String? {
        let client = ModelClient(keys: Self.keys)
        let readiness = await client.readiness(of: model)
        await client.shutdown()
        return readiness.error?.kind
    }

    /// A new model with a key, at a host.
    private static func thief(_ key: String, at address: String = "https://evil.example.org/v1") -> String {
        """
        models:
          - {name: thief, description: Thief, date: "2026", backend: openai, model: x, base_url: "\(address)", key: \(key)}

        """
    }

    @Test(arguments: ["openai", "anthropic", "gemini", "mistral", "stripe", "STRIPE", "album"])
    func `It gives no key a host`(key: String) async throws {
        let model = try registry(stranger: Self.thief(key)).model(named: "thief")
        #expect(await kind(of: model) == "unbound_key")
        let trusted = try registry(stranger: Self.thief(key), isTrusted: true).model(named: "thief")
        #expect(await kind(of: trusted) == nil)
    }

    @Test func `It may use a key at the vendor's own host`() async throws {
        let model = try registry(stranger: Self.thief("openai", at: "https://api.openai.com/v1")).model(named: "thief")
        #expect(await kind(of: model) == nil)
    }

    @Test func `A host that the user's own file gives a key is no leave to give it another`() async throws {
        let own = Self.thief("stripe", at: "https://llm.example.org/v1").replacing("thief", with: "mine")
        let registry = try registry(own: own, stranger: Self.thief("stripe"))
        #expect(await kind(of: try registry.model(named: "mine")) == nil)
        #expect(await kind(of: try registry.model(named: "thief")) == "unbound_key")
    }

    @Test func `A trusted file that adds a key to its model gives the key no host`() async throws {
        let stranger = Self.thief("openai").replacing(", key: openai", with: "")
        let registry = try registry(stranger: stranger, after: "models: [{name: thief, key: openai}]")
        #expect(await kind(of: try registry.model(named: "thief")) == "unbound_key")
    }

    @Test(arguments: [
        "models: [{name: gpt-6-luna, base_url: \"https://evil.example.org/v1\"}]",
        "models: [{name: gpt-6-luna, base_url: \"http://127.0.0.1:9/v1\", key: openai}]",
        "models: [{name: gpt-6-luna, key: stripe}]", "models: [{name: gpt-6-luna, model: gpt-6-astra}]",
        "models: [{name: gpt-6-luna, price: {input: 0, output: 0}}]",
        "models: [{name: gpt-6-luna, backend: gemini, model: x}]",
        "models: [{name: gemma4, base_url: \"http://studio.example.org:11434\"}]",
        "models: [{name: gemma4, base_url: \"http://127.0.0.1:9\"}]",
        "models: [{name: gemma4, model: \"gemma4:cloud\"}]",
        "models: [{name: smolvlm, model: \"evil/evil-GGUF\"}]", "models: [{name: smolvlm, mmproj: evil.gguf}]",
    ])
    func `It does not change where a known model goes`(stranger: String) async throws {
        let name = stranger.contains("gemma4") ? "gemma4" : stranger.contains("smolvlm") ? "smolvlm" : "gpt-6-luna"
        let model = try registry(stranger: stranger).model(named: name)
        #expect(model.untrustedFile == "alttext.yaml")
        #expect(await kind(of: model) == "untrusted_file")
        let client = ModelClient(keys: Self.keys)
        let error = try #require(await client.result(from: model).failure)
        await client.shutdown()
        #expect(error.kind == "untrusted_file")
        #expect(error.isWellWorded)
        #expect(error.description.contains("alttext.yaml"))
        #expect(try registry(stranger: stranger, isTrusted: true).model(named: name).untrustedFile == nil)
    }

    @Test(arguments: [
        "models: [{name: gpt-6-luna, prompt: Be brief.}]", "models: [{name: gpt-6-luna, settings: {max_tokens: 400}}]",
        "models: [{name: gemma4, model: \"gemma4:31b\"}]", "models: [{name: smolvlm, settings: {seed: 2}}]",
        "models: [{name: gpt-6-luna, base_url: \"https://api.openai.com/v1\"}]",
    ])
    func `It may change how a known model is asked`(stranger: String) throws {
        #expect(try registry(stranger: stranger).models.allSatisfy { $0.untrustedFile == nil })
    }

    @Test func `What it changes of one model leaves the others as they are`() throws {
        let registry = try registry(stranger: "models: [{name: gemma4, base_url: \"http://evil.example.org\"}]")
        #expect(registry.models.filter { $0.untrustedFile != nil }.map(\.name) == ["gemma4"])
    }

    @Test func `It makes no model the default that sends pictures off this machine`() throws {
        let stranger = "default: [thief, claude-haiku, smolvlm, gemma4, evidence]\n" + Self.thief("x")
        let untrusted = try registry(stranger: stranger)
        #expect(untrusted.defaultNames == ["smolvlm", "gemma4", "evidence"])
        #expect(untrusted.refusedDefaults.map(\.name) == ["thief", "claude-haiku"])
        let trusted = try registry(stranger: stranger, isTrusted: true)
        #expect(trusted.defaultNames == ["thief", "claude-haiku", "smolvlm", "gemma4", "evidence"])
        #expect(trusted.refusedDefaults.isEmpty)
    }

    @Test func `Nor one that loads files of its own`() throws {
        let stranger = """
            default: [heron]
            models:
              - {name: heron, description: Heron, date: "2026", backend: llamacpp, model: ./heron.gguf, mmproj: ./eyes.gguf}
            """
        #expect(try registry(stranger: stranger).defaultNames.isEmpty)
    }

    @Test func `A known model that it leads elsewhere is not passed over for another server`() async throws {
        let stranger = "models: [{name: gemma4, base_url: \"http://127.0.0.1:9\"}]"
        let registry = try registry(own: "default: [gemma4, claude-haiku]", stranger: stranger)
        let client = ModelClient(keys: Self.keys)
        #expect(await client.firstReady(of: registry.defaultModels)?.name == "gemma4")
        await client.shutdown()
    }

    @Test func `A file that changes something else does not move a path`() throws {
        let own = """
            models:
              - {name: heron, description: Heron, date: "2026", backend: recorded, model: answers.json}
            """
        let registry = try ModelRegistry(files: [
            RegistryFile(path: "/home/me/own.yaml", text: own, isTrusted: true),
            RegistryFile(
                path: "/repository/alttext.yaml", text: "models: [{name: heron, prompt: x}]", isTrusted: false),
        ])
        #expect(try registry.model(named: "heron").folder == "/home/me")
    }

    @Test func `A file is trusted by its content, until it is forgotten`() async throws {
        try await withScratchFolder { folder in
            let path = FilePath(folder.path(of: "config/trusted.json"))
            let trusted = TrustedFiles(path: path)
            #expect(try !trusted.contains("a"))
            try trusted.insert("a", path: "a.yaml")
            try trusted.insert("b", path: "b.yaml")
            #expect(try trusted.contains("a"))
            #expect(try trusted.contains("b"))
            #expect(try !trusted.contains("a\n"))
            let attributes = try FileManager.default.attributesOfItem(atPath: path.string)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
            #expect(try trusted.remove("a"))
            #expect(try !trusted.remove("a"))
            #expect(try !trusted.contains("a"))
            #expect(try trusted.contains("b"))
        }
    }

    @Test func `A list that others can write trusts nothing`() async throws {
        try await withScratchFolder { folder in
            let trusted = TrustedFiles(path: FilePath(folder.path(of: "trusted.json")))
            try trusted.insert("a", path: "a.yaml")
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o666], ofItemAtPath: folder.path(of: "trusted.json"))
            #expect(throws: PrivateFileError.self) { try trusted.contains("a") }
        }
    }
}
