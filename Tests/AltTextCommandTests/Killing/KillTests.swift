import AltTextTesting
import Synchronization
import Testing

/// Promises 1 and 2, for `kill -9` at any moment.
@Suite(.serialized) struct KillTests {
    @Test func `A run that is killed a hundred times describes every picture once`() async throws {
        try await withKillScene { scene in
            let (kills, last) = try await scene.runToTheEnd(kills: 100, patience: 20, seed: 1)
            #expect(kills == 100)
            #expect(last.status == 0)
            try await scene.checkPromises(kills: kills)
        }
    }

    @Test func `The same with a backend that misbehaves at random`() async throws {
        let misbehaviour: Misbehaviour = { request, count in
            guard request.method == "POST" else { return nil }
            var numbers = SeededNumbers(seed: UInt64(count))
            switch Int.random(in: 0..<100, using: &numbers) {
            case 0..<6: return .json(500, #"{"error": {"message": "Oops"}}"#)
            case 6..<10: return .json(429, #"{"error": {"message": "Not so fast"}}"#)
            case 10..<14: return FakeReply.json(200, "{}").with(.resetBeforeAnswer)
            case 14..<18: return .html()
            case 18..<20: return .json(200, #"{"choices": "#)
            default: return nil
            }
        }
        try await withKillScene(misbehaviour: misbehaviour) { scene in
            let (kills, last) = try await scene.runToTheEnd(
                kills: 30, patience: 40, seed: 2, more: ["--retry-failed"])
            #expect(kills == 30)
            #expect(last.status == 0)
            try await scene.checkPromises(kills: kills)
        }
    }

    @Test func `The same with people who edit texts behind our back`() async throws {
        let edits = Mutex<[String: String]>([:])
        let isOver = Mutex(false)
        var options = FakeAlbumSite.Options()
        // Without a precondition nobody could tell what happened between the last look and the write.
        options.hasEntityTags = true
        options.afterGet = { site, name in
            guard !isOver.withLock({ $0 }) else { return }
            let count = site.counts[name]?.gets ?? 0
            var numbers = SeededNumbers(seed: name.utf8.reduce(UInt64(count)) { $0 &* 31 &+ UInt64($1) })
            guard Int.random(in: 0..<20, using: &numbers) == 0 else { return }
            let text = "Words that a person wrote after \(count) looks at \(name)."
            edits.withLock { $0[name] = text }
            site.edit(name) { $0?.alt = text }
        }
        let frozen = options
        try await withKillScene(options: frozen) { scene in
            let (kills, last) = try await scene.runToTheEnd(kills: 30, patience: 40, seed: 3)
            #expect(kills == 30)
            #expect(last.status == 0)
            // What was edited after the last look shows at the next.
            isOver.withLock { $0 = true }
            #expect(try await scene.run(["--recheck"]).status == 0)
            let edits = edits.withLock { $0 }
            #expect(edits.count > 10)
            try await scene.checkPromises(kills: kills, edits: edits)
        }
    }
}
