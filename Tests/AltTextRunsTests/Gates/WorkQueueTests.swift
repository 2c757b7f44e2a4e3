import AltTextLedger
import Testing

@testable import AltTextRuns

// Testable: the queue is the run's own, and what it does not ask of the ledger cannot be seen from outside.
@Suite struct WorkQueueTests {
    @Test func `Many who wait for work do not ask for it again and again`() async throws {
        let crowd = Crowd()
        let queue = WorkQueue { _, _ in
            await crowd.visit()
            return []
        }
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<50 { group.addTask { _ = try? await queue.next() } }
            for _ in 0..<1000 { await Task.yield() }
            await queue.listed()
            for _ in 0..<1000 { await Task.yield() }
            await queue.listingEnded()
        }
        #expect(crowd.all <= 4)
    }
}
