import AltTextTesting
import Foundation
import Testing

@Suite struct HelpTests {
    @Test(arguments: [
        ["caption"], ["run"], ["status"], ["history"], ["undo"], ["set"], ["export"], ["import"], ["lint"], ["audit"],
        ["notes"], ["review"], ["serve"], ["token"],
        ["token", "create"], ["ledger"], ["ledger", "check"], ["ledger", "backup"], ["models"], ["models", "list"],
        ["models", "install"], ["models", "remove"], ["models", "disk"], ["keys"], ["keys", "set"], ["evaluate"],
        ["doctor"],
    ])
    func `Every command explains itself`(command: [String]) async throws {
        try await withProgram { program in
            let outcome = try await program.run(command + ["--help"])
            #expect(outcome.status == 0)
            #expect(outcome.output.contains("USAGE: alttext \(command.joined(separator: " "))"))
        }
    }

    @Test(arguments: [
        ["caption"], ["run"], ["status"], ["history"], ["undo"], ["set"], ["export"], ["import"], ["lint"], ["audit"],
        ["notes"], ["review"], ["serve"], ["token"],
        ["token", "create"], ["ledger"], ["ledger", "check"], ["ledger", "backup"], ["models"], ["models", "install"],
        ["models", "remove"], ["models", "disk"], ["evaluate"], ["keys"], ["keys", "set"], ["doctor"],
    ])
    func `Help comes with examples`(command: [String]) async throws {
        try await withProgram { program in
            let output = try await program.run(command + ["--help"]).output
            #expect(output.contains("Example"))
            #expect(output.contains("alttext \(command.joined(separator: " "))"))
        }
    }

    #if os(Linux)
        @Test func `What needs no picture starts without libvips`() async throws {
            try await withProgram { program in
                var watched = program
                watched.environment["LD_DEBUG"] = "files"
                let libraries = try await watched.run("notes", "--help").complaints
                #expect(libraries.contains("libxml2"))
                #expect(!libraries.contains("libvips"))
            }
        }
    #endif

    @Test(arguments: ["bash", "zsh", "fish"])
    func `Shells get completion`(shell: String) async throws {
        try await withProgram { program in
            let outcome = try await program.run("--generate-completion-script", shell)
            #expect(outcome.status == 0)
            #expect(outcome.output.contains("dry-run"))
        }
    }

    @Test func `The command reference is what the commands say`() async throws {
        let sections = try Repository.text("docs/commands.md").split(separator: "\n## ").dropFirst()
        #expect(sections.count == 32)
        for section in sections {
            let parts = section.split(separator: "\n```", maxSplits: 1)
            let command = try #require(parts.first).split(separator: " ").dropFirst().map(String.init)
            let written = try #require(parts.last).replacing("\n```", with: "")
            let said = try await withProgram { try await $0.run(command.map { $0.trimmed } + ["--help"]).output }
            #expect(said.trimmed == String(written).trimmed, "Run scripts/command-reference")
        }
    }
}

extension String {
    /// The text without white space at its ends.
    fileprivate var trimmed: String {
        trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
