import AltText
import AltTextModels
import AltTextTesting
import Synchronization
import Testing

/// Downloads through Ollama.
struct PullTests {
    private static let heron = FakeOllama.Model("heron-7b")

    /// What came of pulling the heron.
    private struct Outcome {
        var error: ModelError?
        var reports: [PullProgress] = []
        var isReady = false
        var pulls = 0
    }

    private func pull(_ pulls: [FakeOllama.Pull], misbehaviour: Misbehaviour? = nil) async throws -> Outcome {
        try await withFakeServer(FakeOllama(models: [], pulls: pulls, misbehaviour: misbehaviour)) { server in
            try await withClient { client in
                let model = Vendor.ollama.model(at: server)
                let reports = Mutex<[PullProgress]>([])
                var outcome = Outcome()
                do throws(ModelError) {
                    try await client.install(model) { progress in reports.withLock { $0.append(progress) } }
                } catch {
                    outcome.error = error
                }
                outcome.reports = reports.withLock { $0 }
                outcome.isReady = await client.readiness(of: model).isReady
                outcome.pulls = server.requests.count { $0.path == "/api/pull" }
                return outcome
            }
        }
    }

    @Test func `A download is reported line by line, and the model is there afterwards`() async throws {
        let outcome = try await pull([FakeOllama.Pull(Self.heron)])
        #expect(outcome.error == nil)
        #expect(outcome.isReady)
        #expect(outcome.reports.first?.status == "pulling manifest")
        #expect(outcome.reports.last?.isComplete == true)
        #expect(outcome.reports.last?.completedByteCount == 8_004_000)
        #expect(outcome.reports.last?.totalByteCount == 8_004_000)
        let counts = outcome.reports.map(\.completedByteCount)
        #expect(counts == counts.sorted())
    }

    @Test func `A download that was interrupted is taken up again by itself`() async throws {
        let outcome = try await pull([FakeOllama.Pull(Self.heron, failure: .interrupted(afterLines: 6))])
        #expect(outcome.error == nil)
        #expect(outcome.isReady)
        #expect(outcome.pulls == 2)
    }

    @Test func `A report that ends early without success is taken up again, and not for ever`() async throws {
        let outcome = try await pull([FakeOllama.Pull(Self.heron)]) { request, _ in
            request.path == "/api/pull" ? .ndjson(lines: [#"{"status": "pulling manifest"}"#]) : nil
        }
        #expect(outcome.error?.kind == "connection_lost")
        #expect(outcome.error?.isWellWorded == true)
        #expect(outcome.pulls == 6)
        #expect(!outcome.isReady)
    }

    @Test func `An error after the first line ends the download, in Ollama's words`() async throws {
        let failure = FakeOllama.Pull.Failure.errorLine("max retries exceeded: no space left on device", afterLines: 3)
        let outcome = try await pull([FakeOllama.Pull(Self.heron, failure: failure)])
        #expect(outcome.error?.kind == "server_error")
        #expect(outcome.error?.description.contains("no space left on device") == true)
        #expect(outcome.error?.isWellWorded == true)
        #expect(outcome.pulls == 1)
    }

    @Test func `A model that is in no library cannot be pulled`() async throws {
        let outcome = try await pull([])
        #expect(outcome.error?.description.contains("file does not exist") == true)
        #expect(outcome.error?.isWellWorded == true)
        #expect(outcome.pulls == 1)
    }

    @Test(arguments: ["<html>", "{\"status\": \"pull", "\u{FFFD}"])
    func `A line that is none ends the download`(line: String) async throws {
        let outcome = try await pull([]) { request, _ in request.path == "/api/pull" ? .ndjson(lines: [line]) : nil }
        #expect(outcome.error?.kind == "unreadable_answer")
        #expect(outcome.error?.isWellWorded == true)
    }

    @Test func `What runs elsewhere is not installed`() async throws {
        try await withClient { client in
            let model = Model(name: "heron", description: "Heron", date: "2026", backend: .openai, id: "heron-7b")
            let error = await #expect(throws: ModelError.self) { try await client.install(model) { _ in } }
            #expect(error?.isWellWorded == true)
            #expect(error?.description.contains("nothing is installed") == true)
        }
    }
}
