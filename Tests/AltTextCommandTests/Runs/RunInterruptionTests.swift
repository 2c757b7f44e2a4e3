import AltTextTesting
import Subprocess
import SystemPackage
import Testing

/// Ctrl-C is the usual way to stop a run.
@Suite struct RunInterruptionTests {
    /// A server that holds questions back until a test lets them go.
    private static func holding(_ checkpoint: Checkpoint) -> FakeServer.Answer {
        let fake = FakeOpenAI(models: [.init("a", answer: "A heron on a jetty.")])
        return { request in
            if request.method == "POST" { await checkpoint.arrive() }
            return await fake.answer(to: request)
        }
    }

    @Test func `Ctrl-C finishes what is under way and ends with 130, and the same command goes on`() async throws {
        let checkpoint = Checkpoint()
        try await withPhotoFolder(count: 12, answer: Self.holding(checkpoint)) { photos in
            let program = photos.program
            let result = try await Subprocess.run(
                .path(Program.path), arguments: ["run", "photos", "--model", "a", "--concurrency", "2"],
                environment: .custom(program.completeEnvironment), workingDirectory: FilePath(program.folder.path),
                input: .none, output: .string(limit: 1 << 20), error: .sequence
            ) { execution in
                await checkpoint.waitForArrivals(2)
                try execution.send(signal: .interrupt)
                for try await line in execution.standardError.strings() where line.contains("Finishing") { break }
                await checkpoint.open()
            }
            #expect(Program.status(result.terminationStatus) == 130)
            let json = try JSONValue(parsing: result.standardOutput)
            #expect(json["stopped"] == "interrupted")
            #expect(json["published"] == 2)
            #expect(photos.questionCount == 2)

            let next = try await photos.run()
            #expect(next.status == 0)
            #expect(try next.json["published"] == 10)
            #expect(photos.questionCount == 12)
        }
    }

    @Test func `A gallery on which a run works is refused with the run that has it, or waited for`() async throws {
        let checkpoint = Checkpoint()
        try await withPhotoFolder(count: 1, answer: Self.holding(checkpoint)) { photos in
            async let first = photos.run()
            await checkpoint.waitForArrivals(1)
            let second = try await photos.run()
            #expect(second.status == 2)
            #expect(second.complaints.contains("Run 1 ("))
            #expect(second.complaints.contains("--wait"))

            let program = photos.program
            let third = try await Subprocess.run(
                .path(Program.path), arguments: ["run", "photos", "--model", "a", "--wait"],
                environment: .custom(program.completeEnvironment), workingDirectory: FilePath(program.folder.path),
                input: .none, output: .string(limit: 1 << 20), error: .sequence
            ) { execution in
                for try await line in execution.standardError.strings() where line.contains("Waiting") { break }
                await checkpoint.open()
            }
            #expect(Program.status(third.terminationStatus) == 0)
            #expect(try await first.status == 0)
            #expect(photos.questionCount == 1)
        }
    }
}
