import AltTextTesting
import Foundation
import Testing

@Suite struct KeysTests {
    private static let key = "sk-secret-0123456789"

    @Test func `A key is stored for its owner alone, listed by name, and removed`() async throws {
        try await withProgram { program in
            let set = try await program.run(["keys", "set", "openai"], input: Array("\(Self.key)\n".utf8))
            #expect(set.status == 0)
            let file = program.folder.path(of: ".config/alttext/keys.json")
            let attributes = try FileManager.default.attributesOfItem(atPath: file)
            #expect((attributes[.posixPermissions] as? Int) == 0o600)

            let list = try await program.run("keys", "list")
            #expect(try list.json == ["keys": [["name": "openai", "source": "file"]]])
            #expect(!(set.output + set.complaints + list.output + list.complaints).contains(Self.key))

            #expect(try await program.run("keys", "remove", "openai").status == 0)
            #expect(try await program.run("keys", "list").json == ["keys": []])
            #expect(try await program.run("keys", "remove", "openai").status == 2)
        }
    }

    @Test func `The environment goes before the file`() async throws {
        try await withProgram { program in
            var program = program
            program.environment["MISTRAL_API_KEY"] = Self.key
            let list = try await program.run("keys", "list")
            #expect(try list.json == ["keys": [["name": "mistral", "source": "MISTRAL_API_KEY"]]])
        }
    }

    @Test(arguments: ["", "\n", "two words\n", "umlaut-ä\n"])
    func `What is no key is not stored`(input: String) async throws {
        try await withProgram { program in
            let outcome = try await program.run(["keys", "set", "openai"], input: Array(input.utf8))
            #expect(outcome.status == 2)
            #expect(!FileManager.default.fileExists(atPath: program.folder.path(of: ".config/alttext/keys.json")))
        }
    }

    @Test func `A key file that others can read is not used`() async throws {
        try await withProgram { program in
            _ = try await program.run(["keys", "set", "openai"], input: Array("\(Self.key)\n".utf8))
            let file = program.folder.path(of: ".config/alttext/keys.json")
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
            let outcome = try await program.run("models")
            #expect(outcome.status == 2)
            #expect(outcome.complaints.contains("chmod 600"))
            #expect(!outcome.complaints.contains(Self.key))
        }
    }
}
