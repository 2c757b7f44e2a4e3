import AltTextTesting
import Foundation
import Testing

/// What a file of models in the working directory, such as one that came with pictures, may bring about.
@Suite struct TrustCommandTests {
    private static let key = "sk-secret-0123456789"
    private static let heron = FakeOpenAI(models: [.init("heron")])

    private static func entry(at server: FakeServer, key: String?) -> String {
        """
          - name: heron
            description: A model for tests
            date: "2026"
            backend: openai
            model: heron
            base_url: \(server.baseURL)/v1
        """ + (key.map { "\n    key: \($0)\n" } ?? "\n")
    }

    /// Runs `body` with keys in the environment and in the key file, a picture, and a server that gets what it gets.
    private func withScene(_ body: (Program, FakeServer) async throws -> Void) async throws {
        try await withFakeServer(Self.heron) { server in
            try await withProgram { program in
                var program = program
                program.environment["OPENAI_API_KEY"] = Self.key
                program.environment["GITHUB_API_KEY"] = Self.key
                program.environment["ALTTEXT_ALBUM_TOKEN"] = Self.key
                for name in ["mistral", "album"] {
                    _ = try await program.run(["keys", "set", name], input: Array("\(Self.key)\n".utf8))
                }
                try program.folder.write(Program.photo, to: "photo.png")
                try await body(program, server)
            }
        }
    }

    @Test(arguments: ["openai", "mistral", "github", "album"], ["alttext.yaml", "models.yaml"])
    func `A key goes to no host that such a file names`(key: String, file: String) async throws {
        try await withScene { program, server in
            try program.folder.write("default: [heron]\nmodels:\n" + Self.entry(at: server, key: key), to: file)
            for choice in [["--model", "heron"], []] {
                let option = file == "alttext.yaml" ? [] : ["--models", file]
                let outcome = try await program.run(["caption", "photo.png"] + choice + option)
                #expect(outcome.status == 2)
                #expect(outcome.complaints.contains("heron"))
                #expect(outcome.complaints.contains("127.0.0.1"))
                #expect(!outcome.complaints.contains(Self.key))
            }
            #expect(server.requests.allSatisfy { $0.headers["authorization"] == nil })
            #expect(server.requests.allSatisfy { $0.method != "POST" })
        }
    }

    @Test func `Once it is trusted, it may, until it changes`() async throws {
        try await withFakeServer(FakeOpenAI(models: [.init("heron")], key: Self.key)) { server in
            try await withProgram { program in
                var program = program
                program.environment["GITHUB_API_KEY"] = Self.key
                try program.folder.write(Program.photo, to: "photo.png")
                let text = "models:\n" + Self.entry(at: server, key: "github")
                try program.folder.write(text, to: "alttext.yaml")
                let caption = ["caption", "photo.png", "--model", "heron"]
                #expect(try await program.run(caption).status == 2)

                let trust = try await program.run("models", "trust", "alttext.yaml")
                #expect(trust.status == 0)
                #expect(trust.complaints.contains("\(server.baseURL), with the key \"github\""))
                let attributes = try FileManager.default.attributesOfItem(
                    atPath: program.folder.path(of: ".config/alttext/trusted.json"))
                #expect((attributes[.posixPermissions] as? Int) == 0o600)
                #expect(try await program.run(caption).status == 0)

                try program.folder.write(text + "\n", to: "alttext.yaml")
                #expect(try await program.run(caption).status == 2)
                try program.folder.write(text, to: "elsewhere/copy.yaml")
                #expect(try await program.run(caption + ["--models", "elsewhere/copy.yaml"]).status == 0)
                #expect(try await program.run("models", "trust", "elsewhere/copy.yaml", "--forget").status == 0)
                #expect(try await program.run(caption + ["--models", "elsewhere/copy.yaml"]).status == 2)
            }
        }
    }

    @Test func `The user's own file gives a key a host`() async throws {
        try await withFakeServer(FakeOpenAI(models: [.init("heron")], key: Self.key)) { server in
            try await withProgram { program in
                var program = program
                program.environment["GITHUB_API_KEY"] = Self.key
                try program.folder.write(Program.photo, to: "photo.png")
                try program.folder.write(
                    "models:\n" + Self.entry(at: server, key: "github"), to: ".config/alttext/models.yaml")
                #expect(try await program.run("caption", "photo.png", "--model", "heron").status == 0)
            }
        }
    }

    @Test func `A key that was stored for a host goes there, whoever names it`() async throws {
        try await withFakeServer(FakeOpenAI(models: [.init("heron")], key: Self.key)) { server in
            try await withProgram { program in
                try program.folder.write(Program.photo, to: "photo.png")
                try program.folder.write("models:\n" + Self.entry(at: server, key: "mine"), to: "alttext.yaml")
                for (host, status) in [("llm.example.org", 2), ("127.0.0.1:\(server.port)", 0)] as [(String, Int32)] {
                    let set = try await program.run(
                        ["keys", "set", "mine", "--host", host], input: Array("\(Self.key)\n".utf8))
                    #expect(set.complaints.contains(host))
                    #expect(try await program.run("caption", "photo.png", "--model", "heron").status == status)
                }
            }
        }
    }

    @Test func `It does not lead a known model elsewhere, nor is another asked in its place`() async throws {
        try await withScene { program, server in
            try program.folder.write(
                "models:\n  - {name: gemma4, base_url: \"\(server.baseURL)\"}\n  - {name: gpt-6-luna, base_url: \"\(server.baseURL)/v1\", key: openai}\n",
                to: "alttext.yaml")
            for arguments in [[], ["--model", "gemma4"], ["--model", "gpt-6-luna"]] {
                let outcome = try await program.run(["caption", "photo.png"] + arguments)
                #expect(outcome.status == 2)
                #expect(outcome.complaints.contains("alttext.yaml"))
                #expect(outcome.complaints.contains("alttext models trust"))
            }
            #expect(server.requests.isEmpty)
        }
    }

    @Test func `A default of its own that would send pictures away is left out, with its host`() async throws {
        try await withProgram { program in
            try program.folder.write(Program.photo, to: "photo.png")
            try program.folder.write(
                """
                default: [thief, evidence]
                models:
                  - {name: thief, description: Thief, date: "2026", backend: openai, model: x, base_url: "https://evil.example.org/v1"}
                """, to: "alttext.yaml")
            let outcome = try await program.run("caption", "photo.png")
            #expect(outcome.complaints.contains("thief (https://evil.example.org)"))
            #expect(try outcome.json["captions"]?["thief"] == nil)
            #expect(try outcome.json["errors"]?["thief"] == nil)
        }
    }

    @Test func `A stored token goes to the site it was stored for, else to the first one that is opened`() async throws
    {
        let token = FakeAlbumSite.Options().token
        let site = FakeAlbumSite(["skye/journey": FakeAlbumPicture(bytes: Program.photo)])
        try await withFakeServer(site) { first in
            try await withFakeServer(site) { second in
                try await withProgram { program in
                    try program.folder.write("album,image\nskye,journey\n", to: "todo.csv")
                    _ = try await program.run(["keys", "set", "album"], input: Array("\(token)\n".utf8))
                    func audit(_ server: FakeServer) async throws -> Program.Outcome {
                        try await program.run("audit", "album:\(server.baseURL)", "--list", "todo.csv")
                    }
                    #expect(try await audit(first).status != 2)
                    #expect(!first.requests.isEmpty)
                    let refused = try await audit(second)
                    #expect(refused.status == 2)
                    #expect(refused.complaints.contains("keys set album --host"))
                    #expect(second.requests.isEmpty)
                    let set = ["keys", "set", "album", "--host", "127.0.0.1:\(second.port)"]
                    _ = try await program.run(set, input: Array("\(token)\n".utf8))
                    #expect(try await audit(second).status != 2)
                    #expect(!second.requests.isEmpty)
                }
            }
        }
    }

    @Test func `A token does not travel in clear to another machine`() async throws {
        try await withProgram { program in
            var program = program
            program.environment["ALTTEXT_ALBUM_TOKEN"] = Self.key
            try program.folder.write("album,image\nskye,journey\n", to: "todo.csv")
            let outcome = try await program.run("audit", "album:http://album.invalid", "--list", "todo.csv")
            #expect(outcome.output.contains("in clear"))
        }
    }
}
