import AltTextRuns
import AltTextTesting
import Testing

@Suite struct SlotsTests {
    @Test func `Never more are inside than there are slots, and everybody gets in`() async {
        let slots = Slots(count: 3)
        let crowd = Crowd()
        await withDiscardingTaskGroup { group in
            for _ in 0..<100 { group.addTask { await slots.withSlot { await crowd.visit() } } }
        }
        #expect(crowd.most <= 3)
        #expect(crowd.all == 100)
    }

    @Test func `A slot is given back by whoever fails`() async {
        struct Fault: Error {}
        let slots = Slots(count: 1)
        await #expect(throws: Fault.self) { try await slots.withSlot { () throws(Fault) in throw Fault() } }
        #expect(await slots.withSlot { true })
    }
}
