import AltText
import AltTextGalleries
import AltTextLedger
import AltTextModels
import AltTextPictures
import AltTextRuns
import AltTextTesting
import Synchronization
import Testing

/// A gallery, a ledger and models at a fake server, for runs as often as a test wants.
struct RunScene: Sendable {
    let gallery: FakeGallery
    let ledger: Ledger
    let server: FakeServer
    /// What every entry of a model holds beside its name and address.
    var modelFields = ""
    /// Models that run in engines, by name; the others are the server's.
    var engineModels: [String: Model] = [:]
    var engineOptions = EngineOptions(environment: [:])
    var options = RunOptions()
    var wording = Wording()
    /// Is told of events as they happen.
    var hear: @Sendable (RunEvent) -> Void = { _ in }
    /// Runs beside each run; it gets what Ctrl-C does.
    var beside: @Sendable (_ stop: @escaping @Sendable () -> Void) async -> Void = { _ in }

    /// The models of the test at the server, by name.
    func models(_ names: [String]) throws -> [Model] {
        let entries = names.map { name in
            """
              - name: \(name)
                description: A model for tests
                date: "2026"
                backend: openai
                model: \(name)
                base_url: \(server.baseURL)/v1
            \(modelFields.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n"))
            """
        }
        let registry = try ModelRegistry(files: [("models.yaml", "models:\n" + entries.joined(separator: "\n"))])
        return try registry.choices(named: names).map { try engineModels[$0.name] ?? $0.result.get() }
    }

    /// What a run left behind.
    struct Outcome: Sendable {
        let summary: RunSummary
        let events: [RunEvent]

        var progress: RunProgress { summary.progress }
    }

    /// Goes over the gallery once, and looks whether the ledger is sound afterwards and tells the same as the run.
    func run(
        _ names: [String] = ["a"], change: (inout RunOptions) -> Void = { _ in },
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> Outcome {
        var options = options
        change(&options)
        var clientOptions = ModelClient.Options()
        clientOptions.maximumRetries = 0
        clientOptions.engines = engineOptions
        let client = ModelClient(keys: KeyStore(environment: [:], stored: [:]), options: clientOptions)
        let interruption = Interruption()
        let events = Mutex<[RunEvent]>([])
        let (hear, beside) = (hear, beside)
        let run = GalleryRun(
            ledger: ledger, gallery: gallery, models: try models(names), wording: wording, client: client,
            preparer: PicturePreparer(), options: options, interruption: interruption)
        let result: Result<RunSummary, LedgerError>
        do throws(LedgerError) {
            result = .success(
                try await run.perform(process: "test:1") { event in
                    events.withLock { $0.append(event) }
                    hear(event)
                } watch: { _ in
                    await beside {
                        interruption.raise()
                        client.stop()
                    }
                })
        } catch {
            result = .failure(error)
        }
        await client.shutdown()
        let summary = try result.get()
        try await check(summary, sourceLocation)
        return Outcome(summary: summary, events: events.withLock { $0 })
    }

    private func check(_ summary: RunSummary, _ sourceLocation: SourceLocation) async throws {
        #expect(try await ledger.check() == [], sourceLocation: sourceLocation)
        let totals = try #require(try await ledger.run(summary.run)).totals
        let progress = summary.progress
        #expect(totals.examined == progress.examined, sourceLocation: sourceLocation)
        #expect(totals.published == progress.published, sourceLocation: sourceLocation)
        #expect(totals.drafts == progress.drafts, sourceLocation: sourceLocation)
        #expect(totals.failures == progress.failures, sourceLocation: sourceLocation)
        #expect(totals.conflicts == progress.conflicts, sourceLocation: sourceLocation)
        #expect(totals.reused == progress.reused, sourceLocation: sourceLocation)
        #expect(abs(totals.dollars - progress.dollars) < 1e-9, sourceLocation: sourceLocation)
    }

    /// How many questions the server got.
    var questionCount: Int { server.requests.count { $0.method == "POST" } }

    /// What the ledger knows of a picture.
    func texts(of name: String) async throws -> Ledger.PictureTexts {
        let record = try await ledger.gallery(gallery.id)
        let picture = try #require(try await ledger.picture(PictureID(name), in: record.id))
        return try #require(try await ledger.texts(of: picture.id))
    }

    /// How things stand with a picture.
    func status(of name: String) async throws -> PictureStatus { try await texts(of: name).picture.status }

    /// How many pictures stand how.
    func tallies() async throws -> [PictureStatus: Int] {
        let record = try await ledger.gallery(gallery.id)
        return try await ledger.tallies(of: record.id).reduce(into: [:]) { $0[$1.status, default: 0] += $1.pictures }
    }

    /// Everything that happened to a picture.
    func history(of name: String) async throws -> Ledger.History {
        try #require(try await ledger.history(of: try await texts(of: name).picture.id))
    }

    /// Lets a person say something of a picture.
    func set(_ alt: AlternativeText, of name: String) async throws -> HumanEdit.Outcome {
        let id = try await texts(of: name).picture.id
        return try await HumanEdit(ledger: ledger, gallery: gallery).set(alt, of: id, by: "ann")
    }
}

/// Runs `body` with a gallery, a ledger of its own and a server that answers as `answer` says.
func withRunScene<Result>(
    _ gallery: FakeGallery, answering answer: @escaping FakeServer.Answer,
    _ body: (inout RunScene) async throws -> Result
) async throws -> Result {
    try await withScratchFolder { folder in
        try await withFakeServer(answer) { server in
            let ledger = try await Ledger.open(path: folder.path(of: "ledger.sqlite"))
            var scene = RunScene(gallery: gallery, ledger: ledger, server: server)
            do {
                let result = try await body(&scene)
                try ledger.close()
                return result
            } catch {
                try? ledger.close()
                throw error
            }
        }
    }
}

/// Runs `body` with a gallery, a ledger of its own and models that answer as they are told.
func withRunScene<Result>(
    _ gallery: FakeGallery, models: [FakeOpenAI.Model] = [.init("a"), .init("b")],
    misbehaviour: Misbehaviour? = nil, _ body: (inout RunScene) async throws -> Result
) async throws -> Result {
    let fake = FakeOpenAI(models: models, misbehaviour: misbehaviour)
    return try await withRunScene(gallery, answering: { await fake.answer(to: $0) }, body)
}
