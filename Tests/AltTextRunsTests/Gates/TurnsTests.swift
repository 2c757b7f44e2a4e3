import AltTextRuns
import AltTextTesting
import Testing

@Suite struct TurnsTests {
    @Test func `Tasks that work on the same thing take turns`() async {
        let turns = Turns<String>()
        let crowd = Crowd()
        await withDiscardingTaskGroup { group in
            for _ in 0..<100 { group.addTask { await turns.withTurn("heron") { await crowd.visit() } } }
        }
        #expect(crowd.most == 1)
        #expect(crowd.all == 100)
    }

    @Test func `Tasks that work on different things do not wait for one another`() async {
        let turns = Turns<Int>()
        let checkpoint = Checkpoint()
        await withDiscardingTaskGroup { group in
            for thing in 0..<5 { group.addTask { await turns.withTurn(thing) { await checkpoint.arrive() } } }
            // They would never all arrive if they waited for one another.
            await checkpoint.waitForArrivals(5)
            await checkpoint.open()
        }
    }

    @Test func `A turn is given on by whoever fails`() async {
        struct Fault: Error {}
        let turns = Turns<Int>()
        await #expect(throws: Fault.self) { try await turns.withTurn(1) { () throws(Fault) in throw Fault() } }
        #expect(await turns.withTurn(1) { true })
    }
}
