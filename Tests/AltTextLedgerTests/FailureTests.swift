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
            try await scene.ledger.recordFailure(of: pictures[0].id, failure, retryAt: nil, run: nil)
            try await scene.ledger.recordFailure(
                of: pictures[1].id, failure, retryAt: .now + .seconds(86_400), run: nil)
            try await scene.publish(of: pictures[2].id)
            #expect(try await scene.ledger.dueWork(in: scene.gallery.id, except: [], limit: 9).isEmpty)
            #expect(try await scene.ledger.retryFailures(in: scene.gallery.id) == 2)
            let due = try await scene.ledger.dueWork(in: scene.gallery.id, except: [], limit: 9)
            #expect(due.map(\.id) == [pictures[0].id, pictures[1].id])
            #expect(due.map(\.attempts) == [0, 0])
            #expect(due.map(\.reason) == ["too_slow", "too_slow"])
            #expect(try await scene.ledger.retryFailures(in: scene.gallery.id) == 0)
            try await scene.expectSound()
        }
    }

    @Test func `Any number of failures is tried again`() async throws {
        try await withScene { scene in
            let pictures = try await scene.enlist((0..<1100).map { "\($0).jpg" })
            try await withThrowingTaskGroup { group in
                for picture in pictures {
                    group.addTask {
                        try await scene.ledger.recordFailure(of: picture.id, failure, retryAt: nil, run: nil)
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await scene.ledger.retryFailures(in: scene.gallery.id) == 1100)
            #expect(try await scene.tallies() == [.failed: 1100])
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
