import AltTextTesting
import Subprocess
import SystemPackage
import Testing

@Suite struct InterruptionTests {
    @Test func `Ctrl-C finishes what is under way, prints it, and ends with 130`() async throws {
        let gate = Checkpoint()
        try await withFakeServer { request in
            guard request.method == "POST" else { return .json(200, #"{"data": []}"#) }
            await gate.arrive()
            return .json(200, #"{"choices": [{"finish_reason": "stop", "message": {"content": "A heron."}}]}"#)
        } body: { server in
            try await withProgram { program in
                try program.writeModels(["a"], at: server)
                let names = (1...60).map { "photo-\($0).png" }
                for name in names { try program.folder.write(Program.photo, to: name) }
                let arguments = ["caption"] + names + ["--model", "a", "--jsonl", "--concurrency", "2"]
                let result = try await Subprocess.run(
                    .path(Program.path), arguments: Arguments(arguments),
                    environment: .custom(program.completeEnvironment), workingDirectory: FilePath(program.folder.path),
                    input: .none, output: .string(limit: 1 << 20), error: .sequence
                ) { execution in
                    // Two requests are under way; they get their answer only once the signal has been noticed.
                    await gate.waitForArrivals(2)
                    try execution.send(signal: .interrupt)
                    for try await line in execution.standardError.strings() where line.contains("Finishing") {
                        break
                    }
                    await gate.open()
                }
                #expect(Program.status(result.terminationStatus) == 130)
                let lines = try result.standardOutput.split(separator: "\n").map { try JSONValue(parsing: String($0)) }
                #expect(lines.count { $0["captions"]?["a"] == "A heron." } == 2)
                #expect(lines.count < names.count)
                #expect(server.requests.count { $0.method == "POST" } == 2)
            }
        }
    }

    @Test func `A second Ctrl-C stops at once`() async throws {
        let gate = Checkpoint()
        try await withFakeServer { request in
            guard request.method == "POST" else { return .json(200, #"{"data": []}"#) }
            await gate.arrive()
            return .json(200, "{}").with(.hang)
        } body: { server in
            try await withProgram { program in
                try program.writeModels(["a"], at: server)
                try program.folder.write(Program.photo, to: "photo.png")
                let result = try await Subprocess.run(
                    .path(Program.path), arguments: ["caption", "photo.png", "--model", "a"],
                    environment: .custom(program.completeEnvironment),
                    workingDirectory: FilePath(program.folder.path), input: .none, output: .string(limit: 1 << 20),
                    error: .sequence
                ) { execution in
                    await gate.waitForArrivals(1)
                    await gate.open()
                    try execution.send(signal: .interrupt)
                    for try await line in execution.standardError.strings() where line.contains("Finishing") {
                        break
                    }
                    try execution.send(signal: .interrupt)
                }
                #expect(Program.status(result.terminationStatus) == 130)
                #expect(result.standardOutput.isEmpty)
            }
        }
    }
}
