import AltTextTesting
import Foundation
import Subprocess
import SystemPackage
import Testing

/// Runs every command of the README that begins with `alttext`, as it is written there, in a shell. What the commands
/// would find on a user's machine (Ollama, Anthropic, a website) is here too, on loopback.
@Suite struct ReadmeTests {
    @Test(arguments: Readme.commands) func `Every command of the README does what it says`(command: String) async throws
    {
        let ollama = FakeOllama(
            models: [.init("qwen2.5vl:32b"), .init("gemma4:latest")], pulls: [.init(.init("qwen2.5vl:32b"))])
        let anthropic = FakeAnthropic(models: [.init("claude-haiku-5-5")], key: "sk-ant-test")
        let site = FakePictureSite(["/a.webp": .picture(Program.photo)])
        try await withFakeServer(ollama) { ollama in
            try await withFakeServer(anthropic) { anthropic in
                try await withFakeServer(site) { site in
                    try await withProgram { program in
                        var program = program
                        program.environment = [
                            "OLLAMA_HOST": ollama.baseURL, "ANTHROPIC_API_KEY": "sk-ant-test",
                            "PATH": Program.path.removingLastComponent().string + ":/usr/bin:/bin",
                        ]
                        try program.folder.write(
                            "models:\n  - {name: claude-haiku, base_url: \"\(anthropic.baseURL)\", key: anthropic}\n",
                            to: "alttext.yaml")
                        try program.folder.write(Program.photo, to: "photo.jpg")
                        let local = command.replacing("https://example.org", with: site.baseURL)
                        let status = try await program.runInShell(local, input: "sk-test-0123456789\n")
                        #expect(status == 0)
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

extension Program {
    /// Runs a line of shell, and returns its status.
    fileprivate func runInShell(_ line: String, input: String) async throws -> Int32 {
        let outcome = try await run(.path("/bin/sh"), ["-c", line], input: Array(input.utf8))
        if outcome.status != 0 { Issue.record("\(line)\n\(outcome.complaints)") }
        return outcome.status
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
