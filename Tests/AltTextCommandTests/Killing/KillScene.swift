import AltText
import AltTextLedger
import AltTextTesting
import Synchronization
import Testing

/// An album site, a backend that is paid for each answer, and `alttext run` between them, to be killed at any moment.
struct KillScene: Sendable {
    let program: Program
    let site: FakeAlbumSite
    let siteServer: FakeServer
    let paid: EventCounter
    /// Requests that either server has received.
    let requests: EventCounter

    static let pictureCount = 300
    /// Questions under way at once.
    static let concurrency = 4

    static let names = (0..<pictureCount).map { "skye/picture-\($0)" }

    /// What a person has written, for every tenth picture.
    static func humanText(of index: Int) -> String? {
        index.isMultiple(of: 10) ? "Words of a person about picture \(index)." : nil
    }

    static func pictures() -> [String: FakeAlbumPicture] {
        Dictionary(
            uniqueKeysWithValues: names.enumerated().map { index, name in
                let bytes = PictureFixture.noise(width: 16, height: 12, seed: UInt64(index))
                return (name, FakeAlbumPicture(alt: humanText(of: index) ?? "", bytes: bytes))
            })
    }

    /// The arguments of the run.
    var arguments: [String] {
        [
            "run", "album:\(siteServer.baseURL)", "--list", "todo.txt", "--image-url",
            "{base}/files/cache/{album}/{image}-1280w.jpg", "--model", "a", "--concurrency", "\(Self.concurrency)",
            "--ledger", "ledger.sqlite",
        ]
    }

    /// Runs until all is done, and kills the runs at moments that belong to the seed.
    ///
    /// - Parameters:
    ///   - kills: how many runs are killed at most.
    ///   - patience: how many requests a run gets at most before it is killed.
    /// - Returns: how many runs were killed, and how the last one ended.
    func runToTheEnd(
        kills: Int, patience: Int, seed: UInt64, more: [String] = []
    ) async throws -> (kills: Int, last: Program.Ending) {
        var numbers = SeededNumbers(seed: seed)
        var killed = 0
        while killed < kills {
            let moment = requests.count + Int.random(in: 1...patience, using: &numbers)
            let ending = try await program.run(arguments + more) { [requests] in await requests.wait(for: moment) }
            // A run that was not killed in time says honestly what it has done.
            guard ending.isKilled else {
                #expect([0, 1].contains(ending.status), "\(ending.complaints)")
                if ending.status == 0 { return (killed, ending) }
                continue
            }
            killed += 1
        }
        for _ in 0..<20 {
            let ending = try await run(more)
            if ending.status == 0 { return (killed, ending) }
            #expect(ending.status == 1, "\(ending.complaints)")
        }
        return (killed, try await run(more))
    }

    /// Runs without being killed.
    func run(_ more: [String] = []) async throws -> Program.Ending {
        try await program.run(arguments + more) { [never = EventCounter()] in await never.wait(for: 1) }
    }

    /// What must hold when all is done, whatever happened on the way.
    ///
    /// - Parameter edits: what people have written meanwhile, by picture.
    func checkPromises(kills: Int, edits: [String: String] = [:]) async throws {
        for (index, name) in Self.names.enumerated() {
            let alt = site.pictures[name]?.alt ?? ""
            let written = site.texts(writtenTo: name)
            if let human = edits[name] ?? Self.humanText(of: index) {
                #expect(alt == human)
                #expect(written.allSatisfy { _ in edits[name] != nil })
            } else {
                #expect(!alt.isEmpty)
                #expect(alt == written.last)
            }
            #expect(Set(written).count <= 1, "\(name) was written with different texts: \(written)")
        }
        let check = try await program.run(["ledger", "check", "--ledger", "ledger.sqlite"])
        #expect(check.status == 0, "\(check.output)\(check.complaints)")
        try await checkLedger(kills: kills, edits: edits)
        // Another run finds nothing to do.
        let (paidBefore, writesBefore) = (paid.count, site.writes.count)
        let again = try await run()
        #expect(again.status == 0)
        #expect(paid.count == paidBefore)
        #expect(site.writes.count == writesBefore)
    }

    /// No answer that was kept was asked for twice, only those got lost that were under way at a kill, and each text is
    /// known to be whose it is.
    private func checkLedger(kills: Int, edits: [String: String]) async throws {
        let ledger = try await Ledger.open(path: program.folder.path(of: "ledger.sqlite"), ifMissing: .fail)
        let record = try #require(try await ledger.galleries().first)
        var answers = 0
        for (index, name) in Self.names.enumerated() {
            let picture = try #require(try await ledger.picture(PictureID(name), in: record.id))
            let history = try #require(try await ledger.history(of: picture.id))
            let answered = history.captions.filter { $0.answer.failure == nil }
            #expect(answered.count <= 1, "\(name) was asked about \(answered.count) times")
            answers += answered.count
            let isHuman = edits[name] != nil || Self.humanText(of: index) != nil
            #expect(history.texts.current?.origin == (isHuman ? .human : .ai), "\(name)")
            #expect(history.writes.allSatisfy { $0.outcome != nil }, "\(name) has a write without an end")
        }
        try ledger.close()
        #expect(paid.count >= answers)
        #expect(paid.count - answers <= kills * Self.concurrency)
    }
}

/// Runs `body` with the scene.
///
/// - Parameters:
///   - options: how the site is.
///   - misbehaviour: how the backend misbehaves before it does any work that is paid for.
func withKillScene(
    options: FakeAlbumSite.Options = FakeAlbumSite.Options(), misbehaviour: Misbehaviour? = nil,
    _ body: (KillScene) async throws -> Void
) async throws {
    let (paid, requests) = (EventCounter(), EventCounter())
    let site = FakeAlbumSite(KillScene.pictures(), options: options)
    // No two answers are alike, so that a text that was asked for twice shows.
    let answer = FakeAnswer { _, _ in
        paid.record()
        return "A heron on jetty number \(paid.count) of the harbour."
    }
    let backend = FakeOpenAI(models: [.init("a", answer: answer)], misbehaviour: misbehaviour)
    try await withFakeServer { request in
        requests.record()
        return await site.answer(to: request)
    } body: { siteServer in
        try await withFakeServer { request in
            requests.record()
            return await backend.answer(to: request)
        } body: { backendServer in
            try await withProgram { program in
                var program = program
                program.environment["ALTTEXT_ALBUM_TOKEN"] = options.token
                try program.writeModels(["a"], at: backendServer)
                try program.folder.write(KillScene.names.joined(separator: "\n"), to: "todo.txt")
                try await body(
                    KillScene(program: program, site: site, siteServer: siteServer, paid: paid, requests: requests))
            }
        }
    }
}
