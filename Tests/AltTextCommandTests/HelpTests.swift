import AltTextTesting
import Testing

@Suite struct HelpTests {
    @Test(arguments: [
        ["caption"], ["models"], ["models", "list"], ["models", "pull"], ["keys"], ["keys", "set"], ["doctor"],
    ])
    func `Every command explains itself`(command: [String]) async throws {
        try await withProgram { program in
            let outcome = try await program.run(command + ["--help"])
            #expect(outcome.status == 0)
            #expect(outcome.output.contains("USAGE: alttext \(command.joined(separator: " "))"))
        }
    }

    @Test(arguments: [["caption"], ["models"], ["models", "pull"], ["keys"], ["keys", "set"], ["doctor"]])
    func `Help comes with examples`(command: [String]) async throws {
        try await withProgram { program in
            let output = try await program.run(command + ["--help"]).output
            #expect(output.contains("Example"))
            #expect(output.contains("alttext \(command.joined(separator: " "))"))
        }
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `Shells get completion`(shell: String) async throws {
        try await withProgram { program in
            let outcome = try await program.run("--generate-completion-script", shell)
            #expect(outcome.status == 0)
            #expect(outcome.output.contains("dry-run"))
        }
    }
}
