import AltTextTesting
import Foundation
import Subprocess
import SystemPackage
import Testing

/// Runs every command of the README that begins with `alttext`, as it is written there, in a shell. What the commands
/// would find on a user's machine (Ollama, Anthropic, a website, photos, a ledger) is here too, on loopback.
@Suite struct ReadmeTests {
    @Test(arguments: Readme.commands) func `Every command of the README does what it says`(command: String) async throws
    {
        let ollama = FakeOllama(
            models: [.init("qwen2.5vl:32b"), .init("gemma4:latest")], pulls: [.init(.init("qwen2.5vl:32b"))])
        let anthropic = FakeAnthropic(models: [.init("claude-haiku-5-5")], key: "sk-ant-test")
        try await withFakeServer(ollama) { ollama in
            try await withFakeServer(anthropic) { anthropic in
                try await withFakeServer(Website()) { site in
                    try await withProgram { program in
                        var program = program
                        program.environment = [
                            "OLLAMA_HOST": ollama.baseURL, "ANTHROPIC_API_KEY": "sk-ant-test",
                            "ALTTEXT_ALBUM_TOKEN": FakeAlbumSite.Options().token,
                            "PATH": Program.path.removingLastComponent().string + ":/usr/bin:/bin",
                        ]
                        try await program.furnish(anthropic: anthropic)
                        let local = command.replacing("https://example.org", with: site.baseURL)
                        if command.hasPrefix("alttext serve") { return try await program.serve(local) }
                        let outcome = try await program.runInShell(local, input: "sk-test-0123456789\n")
                        // The text in the example of lint is a bad one, and the status says so.
                        let status: Int32 = command.hasPrefix("alttext lint") ? 1 : 0
                        #expect(outcome.status == status, "\(outcome.complaints)")
                    }
                }
            }
        }
    }

    @Test func `The README has commands`() {
        #expect(Readme.commands.count >= 10)
        #expect(Readme.commands.contains { $0.contains("caption") })
    }
}

/// A site with a picture at the address that the README has, and with albums.
private struct Website: FakeService {
    private let pictures = FakePictureSite(["/a.webp": .picture(Program.photo)])
    private let albums = FakeAlbumSite(["skye/journey": FakeAlbumPicture(bytes: Program.photo)])

    func answer(to request: RecordedRequest) async -> FakeReply {
        request.path == "/a.webp" ? await pictures.answer(to: request) : await albums.answer(to: request)
    }
}

extension Program {
    /// Puts into the program's home what the README takes for granted: photos, described before, and their texts.
    fileprivate func furnish(anthropic: FakeServer) async throws {
        try folder.write(
            "models:\n  - {name: claude-haiku, base_url: \"\(anthropic.baseURL)\", key: anthropic}\n",
            to: ".config/alttext/models.yaml")
        try folder.write(Program.photo, to: "photo.jpg")
        try folder.write(Program.photo, to: "Photos/skye/journey.jpg")
        try folder.write("album,image\nskye,journey\n", to: "todo.csv")
        try folder.write(DeckFixture(slides: [.init(notes: DeckFixture.notes("Hello."))]).bytes, to: "talk.pptx")
        #expect(try await run("run", "Photos", "--model", "gemma4").status == 0)
        let texts = try await run("export", "Photos")
        #expect(texts.status == 0)
        try folder.write(texts.output, to: "texts.csv")
    }

    /// Runs a line that begins a server at any free port, and stops it once it serves.
    fileprivate func serve(_ line: String) async throws {
        let anyPort = "exec " + line.replacing("8080", with: "0")
        let result = try await Subprocess.run(
            .path("/bin/sh"), arguments: ["-c", anyPort], environment: .custom(completeEnvironment),
            workingDirectory: FilePath(folder.path), input: .none, output: .discarded, error: .sequence
        ) { execution in
            for try await line in execution.standardError.strings() where line.contains("Serving 1 gallery at http://")
            {
                break
            }
            try execution.send(signal: .terminate)
        }
        #expect(Program.status(result.terminationStatus) == 0)
    }

    /// Runs a line of shell.
    fileprivate func runInShell(_ line: String, input: String) async throws -> Outcome {
        try await run(.path("/bin/sh"), ["-c", line], input: Array(input.utf8))
    }
}

/// The README of the repository.
private enum Readme {
    /// The lines of its shell blocks that begin with `alttext`, without their comments.
    static let commands: [String] = {
        let text = (try? Repository.text("README.md")) ?? ""
        var commands: [String] = []
        var isShell = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") { isShell = line == "```sh" }
            guard isShell, line.hasPrefix("alttext ") else { continue }
            let command = line.firstRange(of: "  #").map { line[..<$0.lowerBound] } ?? line
            commands.append(String(command))
        }
        return commands
    }()
}
