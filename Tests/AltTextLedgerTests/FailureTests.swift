import AltText
import AltTextLedger
import AltTextTesting
import Testing

@Suite struct FailureTests {
    private let failure = Failure(kind: "too_slow", message: "It took too long.\nTry again.")

    @Test func `A failure has its reason, and is no text`() async throws {
        try await withScene { scene in
            let picture = try await scene.enlistOne()
            let run = try await scene.run()
            for attempt in 1...3 {
                try await scene.ledger.recordFailure(
                    of: picture.id, failure, retryAt: Timestamp(milliseconds: 7), run: run)
                let failed = try await scene.picture(picture.id)
                #expect(failed.status == .failed)
                #expect(failed.reason == "too_slow")
                #expect(failed.message == failure.message)
                #expect(failed.attempts == attempt)
                #expect(failed.currentID == nil)
            }
            #expect(try await scene.ledger.run(run)?.totals.failures == 3)
            #expect(try await scene.ledger.failures(in: scene.gallery.id, limit: 5).map(\.id) == [picture.id])
            try await scene.expectSound()
        }
    }

    @Test func `Reasons are counted apart`() async throws {
        try await withScene { scene in
            let pictures = try await scene.enlist("a", "b", "c")
            for (picture, kind) in zip(pictures, ["too_slow", "refused", "too_slow"]) {
                let failure = Failure(kind: kind, message: "No.")
                try await scene.ledger.recordFailure(of: picture.id, failure, retryAt: nil, run: nil)
            }
            let tallies = try await scene.ledger.tallies(of: scene.gallery.id)
            #expect(
                tallies.map { "\($0.status) \($0.reason) \($0.pictures)" } == ["parked too_slow 2", "parked refused 1"])
        }
    }

    @Test func `A parked picture is left alone until failures are asked for`() async throws {
        try await withScene { scene in
            let pictures = try await scene.enlist("parked", "waiting", "fine")
            let names = pictures.map(\.listing.id.text)
            try await scene.ledger.recordFailure(of: pictures[0].id, failure, retryAt: nil, run: nil)
            try await scene.ledger.recordFailure(
                of: pictures[1].id, failure, retryAt: .now + .seconds(86_400), run: nil)
            try await scene.publish(of: pictures[2].id)
            #expect(try await scene.due(names, in: try await scene.run()) == [])
            let run = try await scene.run()
            #expect(try await scene.due(names, in: run) { $0.retriesFailures = true } == ["parked", "waiting"])
            let due = try await scene.ledger.dueWork(of: run, except: [], limit: 9)
            #expect(due.map(\.attempts) == [0, 0])
            #expect(due.map(\.reason) == ["too_slow", "too_slow"])
            try await scene.expectSound()
        }
    }

    @Test func `What fails in a run is not tried again by it because its list names the picture twice`() async throws {
        try await withScene { scene in
            let picture = try await scene.enlistOne("heron.jpg")
            let run = try await scene.run()
            for _ in 0..<2 {
                #expect(try await scene.due(["heron.jpg"], in: run) { $0.retriesFailures = true }.isEmpty == false)
            }
            try await scene.ledger.recordFailure(of: picture.id, failure, retryAt: nil, run: run)
            #expect(try await scene.due(["heron.jpg"], in: run) { $0.retriesFailures = true } == [])
        }
    }

    @Test func `Only those failures are tried again that the run lists`() async throws {
        try await withScene { scene in
            let pictures = try await scene.enlist("a", "b")
            for picture in pictures {
                try await scene.ledger.recordFailure(of: picture.id, failure, retryAt: nil, run: nil)
            }
            #expect(try await scene.due(["b"], in: try await scene.run()) { $0.retriesFailures = true } == ["b"])
            #expect(try await scene.picture(pictures[0].id).status == .parked)
            try await scene.expectSound()
        }
    }

    @Test func `Success forgets the failures before it`() async throws {
        try await withScene { scene in
            let picture = try await scene.enlistOne()
            try await scene.ledger.recordFailure(of: picture.id, failure, retryAt: .now, run: nil)
            try await scene.publish(of: picture.id)
            let after = try await scene.picture(picture.id)
            #expect(after.status == .published)
            #expect(after.attempts == 0)
            #expect(after.reason == "")
            #expect(after.message == nil)
            try await scene.expectSound()
        }
    }
}
